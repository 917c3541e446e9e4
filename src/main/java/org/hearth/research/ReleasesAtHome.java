package org.hearth.research;

import java.time.Clock;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the first page of whoever could approve one: an extract waits. */
@Component
class ReleasesAtHome implements HomeSection {
    private static final int BESIDE_THE_EXPORTS = 18;

    private final Releases releases;
    private final Clock clock;

    ReleasesAtHome(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BESIDE_THE_EXPORTS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER)) return Optional.empty();
        var waiting = releases.latest(actor).stream()
                .filter(release -> release.mayBeApproved(clock.instant()))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Extracts to approve", "research/at-home", waiting));
    }
}
