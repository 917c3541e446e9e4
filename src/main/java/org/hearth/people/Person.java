package org.hearth.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Account;
import org.hearth.access.Role;
import org.hearth.site.Say;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;

/** A colleague as administrators see them: the account and the sites they work for. */
record Person(Account account, List<Site> sites) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** What they do, as people say it, in the order of the roles. */
    String work() {
        return account.roles().isEmpty()
                ? "Nothing yet"
                : Say.list(account.roles().stream().sorted().map(Role::title).toList());
    }

    /** What they do, and what waits until somebody else has confirmed it. */
    List<String> work(Optional<RoleGift> waiting) {
        return waiting.map(gift -> Stream.concat(
                                account.roles().isEmpty() ? Stream.empty() : Stream.of(work()),
                                Stream.of("Waiting to be confirmed: " + gift.words() + " (asked on "
                                        + Say.date(LocalDate.ofInstant(gift.askedAt(), HERE)) + ")"))
                        .toList())
                .orElseGet(() -> List.of(work()));
    }

    Set<SiteCode> siteCodes() {
        return sites.stream().map(Site::code).collect(Collectors.toUnmodifiableSet());
    }

    String where() {
        return sites.isEmpty()
                ? "The whole charity"
                : Say.list(sites.stream().map(Site::name).toList());
    }

    /** "Works here", "Not yet able to sign in" or "Has left". */
    String state() {
        return !account.active() ? "Has left" : account.signInName().isEmpty() ? "Cannot sign in yet" : "Works here";
    }

    String tone() {
        return !account.active() ? "quiet" : account.signInName().isEmpty() ? "plain" : "good";
    }
}
