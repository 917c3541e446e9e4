package org.hearth.emergency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** The days on which a site in England works: Monday to Friday but for bank holidays, which are a dated list with its source. */
final class WorkingDays {
    private static final Set<LocalDate> BANK_HOLIDAYS = read();

    private WorkingDays() {}

    /** The day so many working days after this one. */
    static LocalDate after(LocalDate day, int working) {
        var found = day;
        for (var left = working; left > 0; ) {
            found = found.plusDays(1);
            if (isOne(found)) left--;
        }
        return found;
    }

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> read() {
        try (var file = WorkingDays.class.getResourceAsStream("england-bank-holidays.yaml")) {
            if (file == null) throw new IllegalStateException("the list of bank holidays is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("- "))
                    .map(line -> line.substring(2))
                    .map(LocalDate::parse)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
