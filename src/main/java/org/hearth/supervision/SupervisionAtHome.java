package org.hearth.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the first page: whose work one supervises, and who supervises one's own; for managers the way to name somebody. */
@Component
class SupervisionAtHome implements HomeSection {
    private static final int AFTER_THE_FAMILIES = 35;

    private final Supervisions supervisions;
    private final Clock clock;

    SupervisionAtHome(Supervisions supervisions, Clock clock) {
        this.supervisions = supervisions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_FAMILIES;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.PRACTITIONER) && !actor.has(Role.TEAM_MANAGER) && !actor.has(Role.SAFEGUARDING_ADVISOR))
            return Optional.empty();
        var today = LocalDate.now(clock);
        var theirs = supervisions.of(actor);
        var model = new Shown(
                theirs.stream()
                        .filter(s -> s.supervisor().equals(actor.account()) && !s.isAhead(today))
                        .toList(),
                theirs.stream()
                        .filter(s -> s.practitioner().equals(actor.account()))
                        .toList(),
                actor.has(Role.TEAM_MANAGER),
                today);
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Supervision", "supervision/at-home", model));
    }

    /** What the section shows. */
    record Shown(List<Supervision> by, List<Supervision> of, boolean manages, LocalDate today) {
        boolean isEmpty() {
            return by.isEmpty() && of.isEmpty() && !manages;
        }
    }
}
