package org.hearth.birth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hearth.family.Names;
import org.hearth.family.Person;
import org.hearth.family.Sex;

/** What is told of a birth. */
record Birth(LocalDate born, Names names, Sex sex) {
    /** Weeks before the due date, and after it, beyond which a day is asked about again. It is only asked, never refused. */
    private static final int WEEKS_EARLY = 16;

    private static final int WEEKS_LATE = 3;
    private static final int YEARS_AGO = 2;

    boolean isOf(Person baby) {
        return baby.dateOfBirth().equals(Optional.of(born))
                && baby.givenName().equals(names.given())
                && baby.familyName().equals(names.family())
                && baby.sex() == sex;
    }

    /** Why the day looks mistyped; empty when it does not. */
    Optional<String> doubt(Optional<LocalDate> due, LocalDate today) {
        if (due.isEmpty())
            return Optional.of(born)
                    .filter(day -> day.isBefore(today.minusYears(YEARS_AGO)))
                    .map(day ->
                            "That is more than two years ago. Check the date, or tick the box below if it is right");
        if (born.isBefore(due.get().minusWeeks(WEEKS_EARLY)))
            return Optional.of(far(ChronoUnit.WEEKS.between(born, due.get()), "before"));
        if (born.isAfter(due.get().plusWeeks(WEEKS_LATE)))
            return Optional.of(far(ChronoUnit.WEEKS.between(due.get(), born), "after"));
        return Optional.empty();
    }

    private static String far(long weeks, String side) {
        return "That is " + weeks + " weeks " + side
                + " the due date. Check the date, or tick the box below if it is right";
    }
}
