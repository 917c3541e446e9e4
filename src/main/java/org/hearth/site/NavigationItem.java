package org.hearth.site;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.hearth.access.Actor;
import org.hearth.access.Role;

/**
 * A place in the navigation of the roles named; a bean of this type puts itself there, lowest order first.
 *
 * @param waiting how many things there wait for the reader; 0 shows nothing
 * @param onTop whether it stands in the head of the page, and not among the places: what is wanted from anywhere
 */
public record NavigationItem(
        String label, String path, Set<Role> roles, int order, ToIntFunction<Actor> waiting, boolean onTop) {
    public NavigationItem(String label, String path, Set<Role> roles, int order, ToIntFunction<Actor> waiting) {
        this(label, path, roles, order, waiting, false);
    }

    public NavigationItem(String label, String path, Set<Role> roles, int order) {
        this(label, path, roles, order, reader -> 0);
    }

    /** An item in the head of every page. */
    public static NavigationItem onTop(String label, String path, Set<Role> roles) {
        return new NavigationItem(label, path, roles, 0, reader -> 0, true);
    }

    boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor::has);
    }

    boolean holds(String page) {
        return page.equals(path) || page.startsWith(path + "/") || page.startsWith(path + "?");
    }
}
