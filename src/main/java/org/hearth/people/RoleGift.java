package org.hearth.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.Say;

/**
 * Roles that open files, or give roles, that somebody asked for on a colleague's behalf, and the sites at which.
 *
 * @param byAnother whether who asked is surely another person than who reads this
 * @param hadAlready whether the colleague has the roles, by an import, and is to be let in for the first time
 */
public record RoleGift(
        RoleGiftId id,
        AccountId account,
        String name,
        List<Role> roles,
        List<String> sites,
        String asker,
        Instant askedAt,
        boolean byAnother,
        boolean hadAlready) {

    /** Somebody else than the colleague, and surely another person than whoever asked. */
    public boolean mayBeConfirmedBy(Actor actor) {
        return byAnother && !actor.account().equals(account);
    }

    /** "Team manager; London and Connect", with the sites they are to work for, those there are already included. */
    public String words() {
        var what = Say.list(roles.stream().map(Role::title).toList());
        var first = hadAlready ? "a first link, with files that are open to them already" : "";
        return Stream.of(what, Say.list(sites), first)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
