package org.hearth.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Which ages, in whole months, count as a toddler: from the first up to, not on, the second. */
public record ToddlerAge(int fromMonths, int toMonths, Optional<String> unverified) {
    /** Whether a child born then is a toddler on the day. */
    public boolean includes(LocalDate born, LocalDate day) {
        var birthday = new Birthday(born);
        return !day.isBefore(birthday.reaches(fromMonths)) && day.isBefore(birthday.reaches(toMonths));
    }
}
