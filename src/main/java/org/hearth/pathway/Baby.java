package org.hearth.pathway;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.family.PersonId;

/** A baby of this pregnancy, as far as a plan needs to know: the day of birth once there is one, the due date if known. */
public record Baby(PersonId id, String name, Optional<LocalDate> due, Optional<LocalDate> born) {
    boolean isDated() {
        return due.isPresent() || born.isPresent();
    }
}
