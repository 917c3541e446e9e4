package org.hearth.people;

import java.time.Instant;
import org.hearth.access.AccountId;
import org.hearth.site.Say;

/** A link that was made for a colleague and used: whoever made it could have used it too. */
public record LinkMade(LinkMadeId id, AccountId account, String name, AccountId madeBy, String maker, Instant usedAt) {
    public String sentence() {
        return maker + " made a link for " + name + ", and a password was chosen with it on " + Say.moment(usedAt)
                + ".";
    }
}
