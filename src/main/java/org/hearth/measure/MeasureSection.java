package org.hearth.measure;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** The latest of each measure, in words, on the page of a parent's file. */
@Component
class MeasureSection implements FileSection {
    private static final int AFTER_SESSIONS = 30;
    private final Measures measures;

    MeasureSection(Measures measures) {
        this.measures = measures;
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
        var shelves = Shelf.of(measures.instruments(actor), catalogue, readings, measures.due(actor, file.id()));
        return Optional.of(new Section("Measures", "measure/section", new Latest(file.id(), shelves)));
    }

    /** What the section shows. */
    record Latest(CaseFileId file, List<Shelf> shelves) {
        List<Reading> readings() {
            return shelves.stream()
                    .flatMap(shelf -> shelf.readings().stream().limit(1))
                    .toList();
        }

        List<String> due() {
            return shelves.stream()
                    .filter(shelf -> shelf.due().isPresent())
                    .map(shelf -> shelf.instrument().code())
                    .toList();
        }
    }
}
