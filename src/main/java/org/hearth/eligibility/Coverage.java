package org.hearth.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;

/** Which team covers an area, by ONS code; the remote team covers every area that no site does. */
public record Coverage(Map<String, SiteCode> sites, SiteCode remote) {
    public Coverage {
        sites = Map.copyOf(sites);
    }

    /** The coverage of these sites, with Connect for everywhere else. */
    public static Coverage of(List<Site> sites) {
        var areas = new HashMap<String, SiteCode>();
        sites.forEach(site -> site.areas().forEach(area -> areas.put(area, site.code())));
        return new Coverage(areas, SiteCode.CONNECT);
    }

    SiteCode teamFor(String area) {
        return sites.getOrDefault(area, remote);
    }
}
