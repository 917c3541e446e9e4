package org.hearth.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On a practitioner's first page: from which of those they work with measures are due or overdue, what is longest overdue first. */
@Component
class MeasuresAtHome implements HomeSection {
    private static final int AFTER_THE_SESSIONS = 20;

    private final Measures measures;
    private final Families families;
    private final Enrolments enrolments;
    private final Clock clock;

    MeasuresAtHome(Measures measures, Families families, Enrolments enrolments, Clock clock) {
        this.measures = measures;
        this.families = families;
        this.enrolments = enrolments;
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
        // Whoever supervises a colleague reads these files too, and does not give the measures.
        var mine = enrolments.allTeams(actor).stream()
                .filter(allocation -> allocation.isOn(today))
                .filter(allocation -> allocation.practitioner().id().equals(actor.account()))
                .map(Allocation::parent)
                .collect(Collectors.toSet());
        var lines = families.mine(actor).stream()
                .filter(parent -> mine.contains(parent.id()))
                .flatMap(parent -> DueLine.of(parent, due.getOrDefault(parent.caseFile(), List.of()), today).stream())
                .sorted(Comparator.comparing(DueLine::overdue).reversed().thenComparing(DueLine::from))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Section("Measures", "measure/at-home", lines));
    }
}
