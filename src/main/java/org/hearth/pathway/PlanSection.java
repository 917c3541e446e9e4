package org.hearth.pathway;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** The plan in short, on the page of a parent's file. */
@Component
class PlanSection implements FileSection {
    private final Plans plans;

    PlanSection(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        return plans.of(actor, file.id())
                .map(plan -> new Section("Plan", "pathway/plan-section", new PlanInShort(file.id(), plan)));
    }
}
