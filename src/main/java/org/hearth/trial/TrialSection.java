package org.hearth.trial;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.door.Doors;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** A parent's arm, in their file; whoever may not know it sees no such section, whether there is one or not. */
@Component
class TrialSection implements FileSection {
    private static final int LAST = 95;

    private final Trials trials;

    TrialSection(Trials trials) {
        this.trials = trials;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT || !Doors.open("/files/" + file.id() + "/trial"))
            return Optional.empty();
        return Optional.of(new Section("Trial", "trial/section", new Known(file.id(), trials.of(actor, file.id()))));
    }

    /** What the section shows. */
    record Known(CaseFileId file, List<Randomised> all) {}
}
