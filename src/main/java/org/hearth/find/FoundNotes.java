package org.hearth.find;

import java.time.LocalDate;
import java.util.List;
import org.hearth.access.CaseFileId;
import org.hearth.session.SessionId;
import org.hearth.site.Say;

/**
 * What was found in notes, the latest first.
 *
 * @param files how many parents' files are open to the reader
 * @param from of these, by name, the first that was looked through
 * @param until and the one after the last
 */
record FoundNotes(List<Hit> hits, boolean more, int files, int from, int until) {
    /** Files that are looked through at a time, and notes that a page shows of them. */
    static final int FILES = 100;

    static final int MOST = 50;

    /** One note that has the words. */
    record Hit(SessionId session, CaseFileId file, String name, LocalDate on, List<Excerpt> excerpts) {
        String when() {
            return Say.date(on);
        }
    }

    static FoundNotes of(List<Hit> hits, int files, int from, int until) {
        return new FoundNotes(hits.stream().limit(MOST).toList(), hits.size() > MOST, files, from, until);
    }

    String count() {
        if (hits.isEmpty()) return "Nothing was found in the notes you may read.";
        return more
                ? "There are more than " + MOST + ", and these are the latest. Add a word to find fewer."
                : Say.count(hits.size(), "note was found.", "notes were found.");
    }

    /** Whether only some of the files were looked through. */
    boolean isPart() {
        return from > 0 || until < files;
    }

    boolean goesOn() {
        return until < files;
    }

    String part() {
        return "Looked through the notes in files " + (from + 1) + " to " + until + " of " + files + ", by name.";
    }
}
