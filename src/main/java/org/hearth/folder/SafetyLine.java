package org.hearth.folder;

import java.util.List;
import org.hearth.access.CaseFileId;
import org.hearth.site.Say;

/**
 * One family's safety file in a list, named by those who work with the family.
 *
 * @param about what tells it from the others of the same colleagues and names nobody: the site, and since when they work with it
 */
public record SafetyLine(CaseFileId file, List<String> practitioners, String about) {
    public String path() {
        return "/files/" + file;
    }

    public String title() {
        return Say.list(practitioners);
    }
}
