package org.hearth.folder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hearth.family.Person;
import org.hearth.programme.Birthday;
import org.hearth.site.Say;

/** How old somebody is, or how long it still is, the way practitioners say it. */
interface Age {
    /** "10 weeks to go", "due any day", "3 weeks", "7 months", "2 years". */
    static String of(Person child, LocalDate today) {
        return child.dateOfBirth().map(born -> since(born, today)).orElseGet(() -> child.expectedDateOfDelivery()
                .map(due -> until(due, today))
                .orElse("age not known"));
    }

    private static String until(LocalDate due, LocalDate today) {
        var weeks = ChronoUnit.WEEKS.between(today, due);
        return weeks < 1 ? "due any day" : Say.count(weeks, "week", "weeks") + " to go";
    }

    private static String since(LocalDate born, LocalDate today) {
        var months = new Birthday(born).monthsOn(today);
        if (months < 3)
            return Say.count(ChronoUnit.WEEKS.between(born, today), "week", "weeks")
                    .replace("no weeks", "newborn");
        return months < 24 ? months + " months" : Say.count(months / 12, "year", "years");
    }
}
