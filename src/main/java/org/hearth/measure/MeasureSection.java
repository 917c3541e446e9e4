package org.hearth.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.family.Families;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** The latest of each measure, in words, on the page of a parent's file. */
@Component
class MeasureSection implements FileSection {
    private static final int AFTER_SESSIONS = 30;
    private final Measures measures;
    private final Families families;
    private final Clock clock;

    MeasureSection(Measures measures, Families families, Clock clock) {
        this.measures = measures;
        this.families = families;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_SESSIONS;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        var catalogue = measures.catalogue(actor);
        var readings = Reading.of(measures.of(actor, file.id()), catalogue);
        var due = measures.due(actor, file.id());
        var shelves = Shelf.of(measures.instruments(actor), catalogue, readings, due);
        return families.parentOf(actor, file.id())
                .map(parent -> new Latest(file.id(), shelves, DueLine.of(parent, due, LocalDate.now(clock))))
                .map(latest -> new Section("Measures", "measure/section", latest));
    }

    /** What the section shows. */
    record Latest(CaseFileId file, List<Shelf> shelves, Optional<DueLine> due) {
        List<Reading> readings() {
            return shelves.stream()
                    .flatMap(shelf -> shelf.readings().stream().limit(1))
                    .toList();
        }
    }
}
