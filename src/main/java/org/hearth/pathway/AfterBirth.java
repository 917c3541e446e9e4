package org.hearth.pathway;

import java.util.List;
import org.hearth.family.Person;

/** What a day of birth changes in the plan of one parent whose file is open to whoever asks. */
public record AfterBirth(Person parent, List<PlanChange> changes) {
    public AfterBirth {
        changes = List.copyOf(changes);
    }
}
