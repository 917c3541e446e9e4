package org.hearth.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each parent said when asked to take part, and when asked about research; each in their own file. */
@Service
@Transactional
public class Consents {
    private final ConsentStore store;
    private final ConsentFactStore facts;
    private final Families families;
    private final Audit audit;
    private final Clock clock;

    Consents(ConsentStore store, ConsentFactStore facts, Families families, Audit audit, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.families = families;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps an answer in the parent's own file; the same consent sent again changes nothing. Throws NotHere. */
    public void record(Actor actor, CaseFileId parentsFile, Consent consent) {
        var parent = parent(actor, parentsFile);
        if (store.insert(parent, consent, clock.instant()))
            audit.changed(
                    actor,
                    parentsFile,
                    consent.about() == About.RESEARCH ? "consent for research asked" : "consent asked");
    }

    /** A parent takes a yes back; false when there is no yes to take back from on or before that day. */
    public boolean withdraw(Actor actor, CaseFileId parentsFile, ConsentId id, LocalDate on, String words) {
        parent(actor, parentsFile);
        if (!store.withdraw(actor, parentsFile, id, on, words)) return false;
        audit.changed(actor, parentsFile, "consent taken back");
        return true;
    }

    /** Every asking of the parent of this file, the latest first. */
    public List<Consent> of(Actor actor, CaseFileId parentsFile) {
        var asked = store.of(actor, parentsFile);
        if (!asked.isEmpty()) audit.read(actor, parentsFile, "consent");
        return asked;
    }

    /** What was said when this was asked, the latest first. */
    List<Consent> of(Actor actor, CaseFileId parentsFile, About about) {
        return of(actor, parentsFile).stream()
                .filter(consent -> consent.about() == about)
                .toList();
    }

    /**
     * For the researcher's extract alone: the files of parents who agree to research now, and had said so by a day. What was taken
     * back since does not count, nor does a yes after which the parent said no or asked for time.
     */
    public Set<CaseFileId> agreedToResearch(Actor reporting, LocalDate by) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.agreed(by);
    }

    Person parent(Actor actor, CaseFileId parentsFile) {
        return families.parentOf(actor, parentsFile).orElseThrow(NotHere::new);
    }
}
