package org.hearth.site;

import java.util.Optional;
import org.hearth.access.Actor;

/** What a feature shows on a colleague's first page; lowest order first, empty when it has nothing to say. */
public interface HomeSection {
    int order();

    Optional<Section> of(Actor actor);
}
