package org.hearth.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.Say;

/** Roles that open files, that somebody asked for on a colleague's behalf, and the sites at which. */
public record RoleGift(
        RoleGiftId id,
        AccountId account,
        String name,
        List<Role> roles,
        List<String> sites,
        AccountId askedBy,
        String asker,
        Instant askedAt) {

    /** Somebody else than the colleague and than whoever asked. */
    public boolean mayBeConfirmedBy(Actor actor) {
        return !actor.account().equals(account) && !actor.account().equals(askedBy);
    }

    /** "Team manager; London and Connect", with the sites they are to work for, those there are already included. */
    public String words() {
        var what = Say.list(roles.stream().map(Role::title).toList());
        return Stream.of(what, Say.list(sites))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
