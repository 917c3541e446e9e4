package org.hearth.handover;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** The parent's time in the programme and who works with them, in the parent's own file. */
@Component
class WorkingSection implements FileSection {
    private final Workings workings;

    WorkingSection(Workings workings) {
        this.workings = workings;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        return workings.find(actor, file.id())
                .map(working -> new Section("In the programme", "handover/section", working));
    }
}
