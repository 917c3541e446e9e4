package org.hearth.site;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.springframework.beans.factory.ObjectProvider;

/** A way of showing who one is beside passwords and codes, drawn above them wherever somebody is asked; lowest order first. */
public interface WayIn {
    /** Where somebody is asked who they are. */
    enum Door {
        SIGN_IN,
        /** After the password of an account that has nothing to show besides yet. */
        FIRST_TIME,
        /** After the password. */
        SECOND_STEP,
        /** Somebody who is signed in is asked whether it is still them. */
        AGAIN
    }

    int order();

    /**
     * What is drawn there; empty where this way is not one.
     *
     * @param actor who is asked; a visitor anywhere but at AGAIN
     * @param next the page to come back to at AGAIN, else empty
     */
    Optional<Section> at(Door door, Actor actor, String next);

    /** All that are ways here, in their order. */
    static List<Section> all(ObjectProvider<WayIn> ways, Door door, Actor actor, String next) {
        return ways.stream()
                .sorted(java.util.Comparator.comparingInt(WayIn::order))
                .flatMap(way -> way.at(door, actor, next).stream())
                .toList();
    }
}
