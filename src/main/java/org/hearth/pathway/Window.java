package org.hearth.pathway;

import java.time.LocalDate;
import org.hearth.site.Say;

/**
 * When a module is to be done: first and last day, both included, and the rule in words ("birth to 3 months").
 *
 * @param opensAbout whether the first day still rests on the due date, and {@code closesAbout} whether the last does
 */
public record Window(LocalDate opens, LocalDate closes, String words, boolean opensAbout, boolean closesAbout) {
    public Window {
        if (closes.isBefore(opens)) throw new IllegalArgumentException("a window closes before it opens");
    }

    /** "3 May 2026 to 3 August 2026", with "about" before what rests on the due date. */
    public String dates() {
        var first = (opensAbout ? "about " : "") + Say.date(opens);
        if (opens.equals(closes)) return first;
        return first + (closesAbout && !opensAbout ? " to about " : " to ") + Say.date(closes);
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }
}
