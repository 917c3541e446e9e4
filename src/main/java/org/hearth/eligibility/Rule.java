package org.hearth.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** One question that the programme asks of every referral. */
interface Rule {
    Finding look(Facts facts);

    static String say(Optional<LocalDate> date) {
        return date.map(d -> d.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)))
                .orElse("not known");
    }
}
