package org.hearth.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which arm of a trial a parent is. */
@Service
@Transactional
public class Trials {
    private final TrialStore store;
    private final ArmFactStore facts;
    private final Families families;
    private final Audit audit;
    private final TrialSettings settings;
    private final Clock clock;

    Trials(TrialStore store, ArmFactStore facts, Families families, Audit audit, TrialSettings settings, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.families = families;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The codes of the arms there are. */
    public List<String> arms(Actor actor) {
        return settings.arms();
    }

    /** An arm's code as people say it: "Usual care". */
    public static String words(String arm) {
        return arm.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + arm.substring(1).replace('_', ' ');
    }

    /**
     * Writes down what a parent was randomised to; a correction is written after what stood before.
     *
     * @param version one more than what the writer saw last
     * @return false when somebody wrote meanwhile, and nothing was changed
     * @throws NotHere for an arm there is not, and unless the file is a parent's whose trial is open to the actor
     */
    boolean record(Actor actor, CaseFileId parentsFile, int version, String arm, LocalDate on) {
        if (!settings.arms().contains(arm)) throw new NotHere();
        var known = store.of(actor, parentsFile);
        if (version != (known.isEmpty() ? 1 : known.getFirst().version() + 1)) return false;
        if (!store.insert(actor, parent(actor, parentsFile), version, arm, on, clock.instant())) return false;
        audit.changed(actor, parentsFile, "trial arm");
        return true;
    }

    /** What was written down of a parent, the latest first. */
    List<Randomised> of(Actor actor, CaseFileId parentsFile) {
        var all = store.of(actor, parentsFile);
        if (!all.isEmpty()) audit.read(actor, parentsFile, "trial arm");
        return all;
    }

    /** For the researcher's extract alone: the arms of those randomised by a day. */
    public List<ArmFact> armFacts(Actor reporting, LocalDate until) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.until(until);
    }

    Person parent(Actor actor, CaseFileId parentsFile) {
        return families.parentOf(actor, parentsFile).orElseThrow(NotHere::new);
    }
}
