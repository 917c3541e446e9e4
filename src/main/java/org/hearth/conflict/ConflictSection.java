package org.hearth.conflict;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** At the foot of every file: where to say that one knows the family, and for managers whom it is closed to. */
@Component
class ConflictSection implements FileSection {
    private static final int LAST = 900;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        return Optional.of(new Section("If you know this family", "conflict/section", "/files/" + file.id()));
    }
}
