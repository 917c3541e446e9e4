package org.hearth.contact;

import org.hearth.access.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the first start of a version that has plans, what an older one kept goes into them. */
@Component
class CarryOldWays {
    static final Actor JOB = Actor.job("caseload");

    private final OldWays old;

    CarryOldWays(OldWays old) {
        this.old = old;
    }

    @EventListener(ApplicationReadyEvent.class)
    void carry() {
        old.carry(JOB);
    }
}
