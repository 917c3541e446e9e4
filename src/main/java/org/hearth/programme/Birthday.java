package org.hearth.programme;

import java.time.LocalDate;

/** The day somebody was born, or any day that months are counted from. */
public record Birthday(LocalDate day) {
    /**
     * The first day on which so many months are complete. Where the month lacks the day, it is the first of the next: somebody
     * born on 29 February is two on 1 March, as in the interchange format.
     */
    public LocalDate reaches(int months) {
        var there = day.plusMonths(months);
        return there.getDayOfMonth() == day.getDayOfMonth() ? there : there.plusDays(1);
    }

    /** Whole months complete on a day; 0 before the first. */
    public int monthsOn(LocalDate date) {
        var months = (date.getYear() - day.getYear()) * 12 + date.getMonthValue() - day.getMonthValue();
        while (months > 0 && reaches(months).isAfter(date)) months--;
        return Math.max(0, months);
    }
}
