package org.hearth.folder;

import java.time.LocalDate;
import java.util.List;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;

/** What of the family is open to the reader besides the file itself: links to go on from. */
public record Around(List<Person> parents, List<Person> children, CaseFileId safetyFile) {
    public Around {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    public String name(Person child) {
        return Named.child(child);
    }

    public String age(Person child, LocalDate today) {
        return Age.of(child, today);
    }
}
