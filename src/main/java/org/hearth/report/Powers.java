package org.hearth.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;

/**
 * What a reader may see: managers every count of their own sites, everybody else the programme and its sites with
 * small counts withheld.
 *
 * @param own the sites whose every count the reader sees
 * @param outside whether the reader looks on from outside the teams
 */
record Powers(List<Site> sites, Set<SiteCode> own, boolean outside) {
    static final String WHOLE = "all";

    static Powers of(Actor reader, List<Site> sites, Set<SiteCode> worksAt) {
        boolean manages = reader.has(Role.TEAM_MANAGER);
        boolean outside = reader.has(Role.EVALUATOR) || reader.has(Role.ADMINISTRATOR);
        if (!manages && !outside) {
            throw new NotHere();
        }
        return new Powers(sites, manages ? worksAt : Set.of(), outside);
    }

    /** Of whoever runs the product's commands: every count, or what leaves the charity. */
    static Powers ofOperator(List<Site> sites, boolean exact) {
        return exact
                ? new Powers(sites, sites.stream().map(Site::code).collect(Collectors.toSet()), true)
                : new Powers(sites, Set.of(), true);
    }

    /** The site asked for, none for the whole programme; throws NotHere for a site that is not the reader's to see. */
    Optional<SiteCode> site(Asked asked) {
        if (asked.site().equals(WHOLE)) {
            return Optional.empty();
        }
        if (asked.site().isEmpty()) {
            return outside || seesAll()
                    ? Optional.empty()
                    : mayChoose().stream().map(Site::code).findFirst();
        }
        return Optional.of(mayChoose().stream()
                .map(Site::code)
                .filter(code -> code.value().equals(asked.site()))
                .findFirst()
                .orElseThrow(NotHere::new));
    }

    boolean seesEveryCount(Optional<SiteCode> site) {
        return seesAll() || site.filter(own::contains).isPresent();
    }

    /** The same where what is read is to be passed on: somebody who knows every count sees what everybody may see. */
    Powers toPassOn(Optional<SiteCode> site) {
        return seesEveryCount(site) ? new Powers(sites, Set.of(), true) : this;
    }

    /** The same for several sites, none for all of them. */
    Powers toPassOn(Collection<SiteCode> several) {
        boolean known = several.isEmpty() ? seesAll() : own.containsAll(several);
        return known ? new Powers(sites, Set.of(), true) : this;
    }

    List<Site> mayChoose() {
        return sites.stream()
                .filter(site -> outside || own.contains(site.code()))
                .toList();
    }

    /** The sites whose figures the reader may see with small counts withheld. */
    List<SiteCode> codesToChoose() {
        return outside ? sites.stream().map(Site::code).toList() : List.of();
    }

    String name(SiteCode code) {
        return sites.stream()
                .filter(site -> site.code().equals(code))
                .map(Site::name)
                .collect(Collectors.joining());
    }

    private boolean seesAll() {
        return new HashSet<>(own).containsAll(sites.stream().map(Site::code).toList()) && !sites.isEmpty();
    }
}
