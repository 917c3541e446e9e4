package org.hearth.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How pages say dates, times, numbers and lists. */
public final class Say {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Say() {}

    /** "4 March 2026". */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "4 March 2026", or "not known". */
    public static String date(Optional<LocalDate> date) {
        return date.map(Say::date).orElse("not known");
    }

    /** "Wednesday 4 March 2026". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "09:30". */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "4 March 2026 at 09:30", as the clock shows in the United Kingdom. */
    public static String moment(Instant instant) {
        var here = instant.atZone(HERE);
        return DATE.format(here) + " at " + TIME.format(here);
    }

    /** "1 family", "2 families", "no families". */
    public static String count(long number, String one, String many) {
        return number == 0 ? "no " + many : number == 1 ? "1 " + one : String.format(Locale.UK, "%,d %s", number, many);
    }

    /** "Welsh", of the code of a language. */
    public static String language(String code) {
        var language = Locale.forLanguageTag(code);
        return language.getDisplayLanguage(Locale.UK);
    }

    /** "Ana, Ben and Cy". */
    public static String list(List<String> words) {
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
