package org.hearth.people;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the first page of whoever could be the second: roles that wait, and passwords that were chosen with a link. */
@Component
class GiftsAtHome implements HomeSection {
    private static final int BESIDE_THE_RESETS = 16;

    private final Gifts gifts;

    GiftsAtHome(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public int order() {
        return BESIDE_THE_RESETS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER)) return Optional.empty();
        var waiting = gifts.waiting(actor).stream()
                .filter(gift -> gift.mayBeConfirmedBy(actor))
                .toList();
        var links = gifts.used(actor);
        return waiting.isEmpty() && links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Roles to confirm", "people/roles-at-home", new Shown(waiting, links)));
    }

    /** What the section shows. */
    record Shown(List<RoleGift> gifts, List<LinkMade> links) {}
}
