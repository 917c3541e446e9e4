package org.hearth.report;

import java.time.Instant;
import org.hearth.site.Say;

/**
 * That somebody read a report.
 *
 * @param chosen of what it was: the site and the time
 * @param everyCount whether nothing was withheld from them
 * @param form as which: {@code page}, or the ending of a file
 */
record ReportReading(
        long id, String reader, String report, String chosen, boolean everyCount, String form, Instant at) {
    String when() {
        return Say.moment(at);
    }

    /** "On the page", "Taken as pdf". */
    String how() {
        return form.equals("page") ? "On the page" : "Taken as " + form;
    }

    String numbers() {
        return everyCount ? "Every number" : "Small numbers withheld";
    }
}
