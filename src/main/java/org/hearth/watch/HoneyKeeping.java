package org.hearth.watch;

import java.time.Clock;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A safeguarding advisor invents a family that nobody works with, sees which stand, and retires one. */
@Service
@Transactional
class HoneyKeeping {
    private final HoneyFamilies families;
    private final HoneyStore store;
    private final Teams teams;
    private final Audit audit;
    private final Clock clock;

    HoneyKeeping(HoneyFamilies families, HoneyStore store, Teams teams, Audit audit, Clock clock) {
        this.families = families;
        this.store = store;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    List<Honey> standing(Actor advisor) {
        allow(advisor);
        audit.noted(advisor, "list of records nobody works with");
        return store.standing();
    }

    List<Site> sites(Actor advisor) {
        allow(advisor);
        return teams.sites(advisor);
    }

    /** The making is a job's: the advisor opens none of its files for it. Throws NotHere for a site there is not. */
    void invent(Actor advisor, SiteCode site) {
        allow(advisor);
        if (families.make(HoneyFamilies.JOB, site).isEmpty()) throw new NotHere();
        audit.noted(advisor, "record made that nobody works with");
    }

    /** Throws NotHere for one that does not stand. */
    void retire(Actor advisor, HoneyId id) {
        allow(advisor);
        if (!store.retire(id, clock.instant())) throw new NotHere();
        audit.noted(advisor, "record retired that nobody works with");
    }

    private static void allow(Actor advisor) {
        if (!advisor.has(Role.SAFEGUARDING_ADVISOR)) throw new NotHere();
    }
}
