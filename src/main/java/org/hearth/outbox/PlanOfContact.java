package org.hearth.outbox;

import java.time.Instant;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.contact.Channel;
import org.hearth.contact.Contacts;
import org.hearth.contact.SafeToContact;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.hearth.reach.Way;
import org.springframework.stereotype.Component;

/** Asks the one rule of safe contact before anything is written. */
@Component
class PlanOfContact implements SafeReach {
    private final Contacts contacts;

    PlanOfContact(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Reach mayWrite(Actor actor, CaseFileId parentsFile, Way way, Instant at) {
        return switch (contacts.mayUse(actor, parentsFile, channel(way), at)) {
            case SafeToContact.Allowed allowed -> new Reach.Allowed(way, allowed.detail());
            case SafeToContact.Refused refused ->
                new Reach.Refused(way, refused.reason().words(), refused.next());
        };
    }

    static Channel channel(Way way) {
        return switch (way) {
            case TEXT -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
            case LETTER -> Channel.POST;
        };
    }
}
