package org.hearth.handover;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On a manager's first page: the parents whose practitioner has left, or is none any more, until somebody is chosen. */
@Component
class NobodyAtHome implements HomeSection {
    private static final int BEFORE_THE_TASKS = 4;

    private final Workings workings;

    NobodyAtHome(Workings workings) {
        this.workings = workings;
    }

    @Override
    public int order() {
        return BEFORE_THE_TASKS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.TEAM_MANAGER)) return Optional.empty();
        var parents = workings.withNobody(actor);
        return parents.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Nobody works with them", "handover/nobody", parents));
    }
}
