package org.hearth.factor;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the first page of whoever could confirm one: a colleague waits to be helped. */
@Component
class ResetsAtHome implements HomeSection {
    private final Resets resets;

    ResetsAtHome(Resets resets) {
        this.resets = resets;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER)) {
            return Optional.empty();
        }
        var mine = resets.waiting(actor).stream()
                .filter(reset -> reset.mayBeConfirmedBy(actor))
                .toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Colleagues who cannot sign in", "factor/resets-at-home", mine));
    }
}
