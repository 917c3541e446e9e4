package org.hearth.goal;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.instrument.Instrument;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** What a parent works towards, and how near it is, on the page of their file. */
@Component
class GoalSection implements FileSection {
    private static final int AFTER_MEASURES = 31;
    private final Goals goals;

    GoalSection(Goals goals) {
        this.goals = goals;
    }

    @Override
    public int order() {
        return AFTER_MEASURES;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        var open = goals.of(actor, file.id()).stream().filter(Goal::isOpen).toList();
        return Optional.of(new Section("Goals", "goal/section", new InShort(file.id(), open, goals.instrument(actor))));
    }

    /** What the section shows. */
    record InShort(CaseFileId file, List<Goal> open, Instrument instrument) {
        String standing(Goal goal) {
            return new Standing(goal, instrument).words();
        }
    }
}
