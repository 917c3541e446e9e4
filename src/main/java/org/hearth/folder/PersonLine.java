package org.hearth.folder;

import java.util.List;
import org.hearth.access.CaseFileId;

/**
 * One parent in a list.
 *
 * @param about the baby's age or the weeks to go, and for managers the site and the practitioner
 * @param ahead titles of the modules that are on now; empty in long lists
 */
public record PersonLine(CaseFileId file, String name, List<String> about, List<String> ahead) {
    public PersonLine {
        about = List.copyOf(about);
        ahead = List.copyOf(ahead);
    }

    public String path() {
        return "/files/" + file;
    }

    public String details() {
        return String.join(" · ", about);
    }
}
