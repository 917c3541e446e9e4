package org.hearth.site;

import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.Role;

/** A place in the navigation of the roles named; a bean of this type puts itself there, lowest order first. */
public record NavigationItem(String label, String path, Set<Role> roles, int order) {
    boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor::has);
    }

    boolean holds(String page) {
        return page.equals(path) || page.startsWith(path + "/") || page.startsWith(path + "?");
    }
}
