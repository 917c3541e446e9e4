package org.hearth.people;

import org.hearth.access.Actor;
import org.hearth.site.AccountSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On one's own account: whether one's password was chosen with a link, when, and who made it. */
@Component
class LinkAtAccount implements AccountSection {
    private final Gifts gifts;

    LinkAtAccount(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Section of(Actor actor) {
        var words = gifts.told(actor)
                .map(link -> link.sentence() + " If that was not you, tell your safeguarding lead now.")
                .orElse("No link was used to choose your password.");
        return new Section("How your password was chosen", "people/link-at-account", words);
    }
}
