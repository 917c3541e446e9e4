package org.hearth.site;

import java.util.Optional;
import org.hearth.access.Actor;

/** What a feature has to say on top of every page of a colleague while it lasts; empty at all other times. */
public interface PageBanner {
    Optional<Section> of(Actor actor);
}
