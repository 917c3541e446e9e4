package org.hearth.find;

import java.util.List;
import org.hearth.site.Say;

/**
 * Who was found in the files open to the reader.
 *
 * @param almost those whose names are spelt nearly so
 * @param more whether there were more of them than a page shows
 */
record FoundPeople(List<Line> lines, List<Line> almost, boolean more) {
    static final int MOST = 50;

    static FoundPeople of(List<Line> lines, List<Line> almost) {
        return new FoundPeople(some(lines), some(almost), lines.size() > MOST || almost.size() > MOST);
    }

    String count() {
        if (lines.isEmpty() && almost.isEmpty()) return "Nobody was found in the files you may open.";
        if (lines.isEmpty()) return "Nobody is called quite so.";
        return more
                ? "There are more than " + MOST + ". Write more of the name."
                : Say.count(lines.size(), "found.", "found.");
    }

    int size() {
        return lines.size() + almost.size();
    }

    private static List<Line> some(List<Line> lines) {
        return lines.stream().limit(MOST).toList();
    }
}
