package org.hearth.folder;

import java.util.ArrayList;
import java.util.List;
import org.hearth.access.CaseFileId;
import org.hearth.site.Say;

/**
 * One parent in a list.
 *
 * @param about the baby's age or the weeks to go, and for managers the site and the practitioner
 * @param ahead titles of the modules that are on now; empty in long lists
 * @param supervised whether the reader only supervises who works with them
 */
public record PersonLine(CaseFileId file, String name, List<String> about, List<String> ahead, boolean supervised) {
    private static final int SHOWN = 3;

    public PersonLine {
        about = List.copyOf(about);
        ahead = List.copyOf(ahead);
    }

    /** The same, of somebody whose practitioner the reader supervises. */
    PersonLine supervised(String practitioner) {
        var all = new ArrayList<>(about);
        all.add(practitioner.isEmpty() ? "you supervise" : "with " + practitioner + ", whom you supervise");
        return new PersonLine(file, name, all, ahead, true);
    }

    public String path() {
        return "/files/" + file;
    }

    /** The first few of what is on now, and how many more. */
    public String now() {
        if (ahead.size() <= SHOWN) return Say.list(ahead);
        return String.join(", ", ahead.subList(0, SHOWN)) + " and " + (ahead.size() - SHOWN) + " more";
    }

    public String details() {
        return String.join(" · ", about);
    }
}
