package org.hearth.interchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** What counts as a date, a time and a number: one way to write each, so that a round trip changes no byte. */
final class Reading {
    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private Reading() {}

    static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) return false;
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static boolean isTime(String text) {
        if (!TIME.matcher(text).matches()) return false;
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    static boolean isNumber(String text, int least, int most) {
        if (!NUMBER.matcher(text).matches()) return false;
        var number = Integer.parseInt(text);
        return number >= least && number <= most;
    }
}
