package org.hearth.site;

import org.hearth.access.Actor;

/** What a feature shows on a colleague's own account page; lowest order first. */
public interface AccountSection {
    int order();

    Section of(Actor actor);
}
