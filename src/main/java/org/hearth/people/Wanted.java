package org.hearth.people;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.access.Role;
import org.hearth.casefile.WhoMay;
import org.hearth.team.SiteCode;

/** What an administrator wants a colleague to be: what holds at once, and what opens files or gives roles and is to be confirmed. */
record Wanted(Set<Role> rolesNow, Set<SiteCode> sitesNow, Set<Role> rolesToConfirm, Set<SiteCode> sitesToConfirm) {
    /** Roles the account has, and what neither opens files nor gives roles, hold at once; so do sites, except new ones for who manages already. */
    static Wanted of(Set<Role> had, Set<SiteCode> where, Set<Role> roles, Set<SiteCode> sites) {
        Predicate<Role> newAndForTwo = role -> !had.contains(role) && takesTwo(role);
        var manages = had.contains(Role.TEAM_MANAGER) && roles.contains(Role.TEAM_MANAGER);
        Predicate<SiteCode> another = site -> manages && !where.contains(site);
        return new Wanted(
                only(roles, newAndForTwo.negate()),
                only(sites, another.negate()),
                only(roles, newAndForTwo),
                only(sites, another));
    }

    private static boolean takesTwo(Role role) {
        return role == Role.ADMINISTRATOR || WhoMay.table().opensFiles(role);
    }

    /** For who leaves: nothing is added that opens files. */
    Wanted withoutConfirming() {
        return new Wanted(rolesNow, sitesNow, Set.of(), Set.of());
    }

    boolean waits() {
        return !rolesToConfirm.isEmpty() || !sitesToConfirm.isEmpty();
    }

    private static <T> Set<T> only(Set<T> all, Predicate<T> which) {
        return all.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
