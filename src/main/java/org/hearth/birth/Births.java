package org.hearth.birth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.pathway.AfterBirth;
import org.hearth.pathway.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Births of the babies the programme is for. */
@Service
@Transactional
public class Births {
    private final Families families;
    private final Plans plans;
    private final Audit audit;
    private final Clock clock;

    Births(Families families, Plans plans, Audit audit, Clock clock) {
        this.families = families;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** The baby whose file this is. Throws NotHere for any other file. */
    Person baby(Actor actor, CaseFileId file) {
        var baby = families.childOf(actor, file)
                .filter(child -> child.role() == PersonRole.BABY)
                .orElseThrow(NotHere::new);
        audit.read(actor, file, "birth");
        return baby;
    }

    LocalDate today(Actor actor) {
        return LocalDate.now(clock);
    }

    /** What the day would change in the plans of the parents whose files are open to the actor. */
    List<AfterBirth> changes(Actor actor, Person baby, LocalDate born) {
        return plans.afterBirth(actor, baby.id(), born);
    }

    /** Records the birth, or corrects it. Recording what is recorded already changes nothing; false when somebody else changed it. */
    boolean record(Actor actor, CaseFileId file, int version, Birth birth) {
        var baby = baby(actor, file);
        return birth.isOf(baby)
                || families.recordBirth(actor, baby.id(), version, birth.born(), birth.names(), birth.sex());
    }
}
