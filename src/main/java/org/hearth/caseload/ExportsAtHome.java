package org.hearth.caseload;

import java.time.Clock;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the first page of whoever could approve one: an export waits. */
@Component
class ExportsAtHome implements HomeSection {
    private static final int BESIDE_THE_ROLES = 17;

    private final Exports exports;
    private final Clock clock;

    ExportsAtHome(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BESIDE_THE_ROLES;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER)) return Optional.empty();
        var waiting = exports.latest(actor).stream()
                .filter(request -> request.mayBeApproved(clock.instant()))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Exports to approve", "caseload/exports-at-home", waiting));
    }
}
