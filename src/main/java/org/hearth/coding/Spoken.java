package org.hearth.coding;

import java.time.LocalDate;
import java.util.Set;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.feedback.Said;

/** A text that was sorted and settled: of whom, when, by which themes; no word of it. For figures. */
public record Spoken(Said said, Set<String> themes, Coded coded) {
    public Spoken {
        themes = Set.copyOf(themes);
    }

    public CaseFileId file() {
        return said.file();
    }

    public FamilyId family() {
        return said.family();
    }

    public LocalDate on() {
        return said.givenOn();
    }
}
