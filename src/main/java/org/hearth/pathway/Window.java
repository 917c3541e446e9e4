package org.hearth.pathway;

import java.time.LocalDate;
import org.hearth.site.Say;

/**
 * When a module is to be done: first and last day, both included, and the rule in words ("birth to 3 months").
 *
 * @param expected whether the days still rest on the due date
 */
public record Window(LocalDate opens, LocalDate closes, String words, boolean expected) {
    public Window {
        if (closes.isBefore(opens)) throw new IllegalArgumentException("a window closes before it opens");
    }

    /** "3 May 2026 to 3 August 2026", with "about" before it while the baby is expected. */
    public String dates() {
        var days = opens.equals(closes) ? Say.date(opens) : Say.date(opens) + " to " + Say.date(closes);
        return expected ? "about " + days : days;
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }
}
