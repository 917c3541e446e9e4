package org.hearth.signin;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.AccountSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** On one's own account: where one is signed in. */
@Component
class PlacesAtAccount implements AccountSection {
    private final Places places;

    PlacesAtAccount(Places places) {
        this.places = places;
    }

    /** @param helps whether the reader may also sign a colleague out whose device is lost */
    record Shown(List<Place> places, boolean helps) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Section of(Actor actor) {
        var session = Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getSessionId())
                .orElse("");
        var helps = actor.has(Role.TEAM_MANAGER) || actor.has(Role.ADMINISTRATOR);
        return new Section("Where you are signed in", "signin/at-account", new Shown(places.of(actor, session), helps));
    }
}
