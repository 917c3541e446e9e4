package org.hearth.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.family.Families;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On a practitioner's first page: from whom measures are due or overdue, what is longest overdue first. */
@Component
class MeasuresAtHome implements HomeSection {
    private static final int AFTER_THE_SESSIONS = 20;

    private final Measures measures;
    private final Families families;
    private final Clock clock;

    MeasuresAtHome(Measures measures, Families families, Clock clock) {
        this.measures = measures;
        this.families = families;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_SESSIONS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.PRACTITIONER)) return Optional.empty();
        var today = LocalDate.now(clock);
        var due = measures.due(actor);
        var lines = families.mine(actor).stream()
                .flatMap(parent -> DueLine.of(parent, due.getOrDefault(parent.caseFile(), List.of()), today).stream())
                .sorted(Comparator.comparing(DueLine::overdue).reversed().thenComparing(DueLine::from))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Section("Measures", "measure/at-home", lines));
    }
}
