package org.hearth.team;

import java.util.Set;

/**
 * A team's site.
 *
 * @param areas ONS codes of the local authorities it serves; none for the remote service
 */
public record Site(SiteCode code, String name, Set<String> areas) {
    public Site {
        areas = Set.copyOf(areas);
    }
}
