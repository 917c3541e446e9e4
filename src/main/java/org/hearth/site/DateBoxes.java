package org.hearth.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as typed into three boxes, kept as typed until it is right. The boxes are named {@code born.day}, {@code born.month},
 * {@code born.year}, so a form record with a component {@code DateBoxes born} is filled by Spring.
 */
public record DateBoxes(String day, String month, String year) {
    private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public DateBoxes(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = day == null ? "" : day;
        this.month = month == null ? "" : month;
        this.year = year == null ? "" : year;
    }

    public static DateBoxes empty() {
        return new DateBoxes("", "", "");
    }

    public static DateBoxes of(LocalDate date) {
        return new DateBoxes(
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    public static DateBoxes of(Optional<LocalDate> date) {
        return date.map(DateBoxes::of).orElseGet(DateBoxes::empty);
    }

    /** Reads the boxes of a field from a form's fields, such as a draft's. */
    public static DateBoxes of(Map<String, String> fields, String name) {
        return new DateBoxes(fields.get(name + ".day"), fields.get(name + ".month"), fields.get(name + ".year"));
    }

    public boolean isEmpty() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /**
     * The date; or empty with a message added for the field. {@code asked} begins the message: "Date of birth" gives
     * "Date of birth must include a year".
     */
    public Optional<LocalDate> parse(Problems problems, String field, String asked) {
        if (isEmpty()) {
            problems.add(field, asked + " is missing: give a day, a month and a year");
            return Optional.empty();
        }
        return parseIfGiven(problems, field, asked);
    }

    /** As {@link #parse}, but empty boxes are no problem. */
    public Optional<LocalDate> parseIfGiven(Problems problems, String field, String asked) {
        if (isEmpty()) {
            return Optional.empty();
        }
        var missing = missing();
        if (!missing.isEmpty()) {
            problems.add(field, asked + " must include " + missing);
            return Optional.empty();
        }
        var date = date();
        if (date.isEmpty()) {
            problems.add(field, asked + " must be a real date, such as 27 3 2026");
        }
        return date;
    }

    private String missing() {
        if (day.isBlank()) {
            return month.isBlank() ? "a day and a month" : "a day";
        }
        if (month.isBlank()) {
            return year.isBlank() ? "a month and a year" : "a month";
        }
        return year.isBlank() ? "a year" : "";
    }

    private Optional<LocalDate> date() {
        if (!SHORT.matcher(day.strip()).matches()
                || !SHORT.matcher(month.strip()).matches()
                || !YEAR.matcher(year.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
