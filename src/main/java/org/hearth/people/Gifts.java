package org.hearth.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.team.SiteCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles that open files, or give roles, are given by two; and a password chosen with a link is seen by somebody who did not make the link. */
@Service
@Transactional
class Gifts {
    /** The person at the machine: the second where a charity has nobody else. */
    static final Actor OPERATOR = Actor.job("operator");

    private static final Duration WAITS = Duration.ofHours(24);

    private final GiftStore store;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gifts(GiftStore store, Accounts accounts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** True when they are given at once: by the first administrator, before anybody else could ever sign in. */
    boolean ask(Actor actor, AccountId account, Set<Role> roles, Set<SiteCode> sites) {
        if (!actor.has(Role.ADMINISTRATOR) || actor.account().equals(account)) throw new NotHere();
        var id = RoleGiftId.random();
        store.ask(id, account, roles, sites, actor, clock.instant());
        audit.noted(actor, "roles asked for " + account);
        if (!store.giveAlone(id)) return false;
        audit.noted(actor, "roles given alone to " + account);
        events.publishEvent(new AccountChanged(account));
        return true;
    }

    /** What waited for the colleague holds no more: an account was saved otherwise since. True when something did. */
    boolean takeBack(Actor actor, AccountId account) {
        if (!actor.has(Role.ADMINISTRATOR)) throw new NotHere();
        var takenBack = store.takeBack(account, actor);
        if (takenBack) audit.noted(actor, "roles taken back for " + account);
        return takenBack;
    }

    List<RoleGift> waiting(Actor actor) {
        mayConfirm(actor);
        return store.waiting(actor, clock.instant().minus(WAITS));
    }

    /** What waits for this colleague to be confirmed. */
    Optional<RoleGift> waiting(Actor actor, AccountId account) {
        return waiting(actor).stream()
                .filter(gift -> gift.account().equals(account))
                .findFirst();
    }

    /** The second pair of eyes. Throws NotHere for who asked, for the colleague, and for what no longer waits. */
    void confirm(Actor actor, RoleGiftId id) {
        var gift = theirs(actor, id);
        if (!store.give(id, clock.instant())) throw new NotHere();
        audit.noted(actor, "roles confirmed for " + gift.account());
        events.publishEvent(new AccountChanged(gift.account()));
    }

    void refuse(Actor actor, RoleGiftId id) {
        var gift = theirs(actor, id);
        if (store.refuse(id, actor)) audit.noted(actor, "roles refused for " + gift.account());
    }

    private RoleGift theirs(Actor actor, RoleGiftId id) {
        return waiting(actor).stream()
                .filter(gift -> gift.id().equals(id) && gift.mayBeConfirmedBy(actor))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** True while a first link waits: two people stand for whoever signs in with files that are open to them already. */
    boolean linkWaits(Actor actor, AccountId account) {
        var roles = store.beforeALink(account);
        if (roles.isEmpty()) return false;
        takeBack(actor, account);
        return !ask(actor, account, roles, Set.of());
    }

    void linkMade(Actor actor, AccountId account, String token) {
        store.made(LinkMadeId.random(), account, token, actor, clock.instant());
    }

    /** Spends a link. False when it is spent, past or unknown. */
    boolean choose(Actor visitor, String token, AccountId account, String password) {
        if (!accounts.choosePassword(visitor, token, account, password)) return false;
        store.used(account, token, clock.instant());
        audit.noted(visitor, "link used by " + account);
        return true;
    }

    /** Of which the actor may say that it was the colleague: surely another person than who made the link. */
    List<LinkMade> used(Actor actor) {
        mayConfirm(actor);
        return store.unseen(actor);
    }

    /** Throws NotHere for a link of one's own, made or used. */
    void seen(Actor actor, LinkMadeId id) {
        mayConfirm(actor);
        if (!store.seen(id, actor, clock.instant())) throw new NotHere();
        audit.noted(actor, "link seen to be theirs " + id);
    }

    /** What an account is told of how its password was chosen. */
    Optional<LinkMade> told(Actor actor) {
        return store.lastUsed(actor.account());
    }

    private static void mayConfirm(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER) && !actor.equals(OPERATOR)) {
            throw new NotHere();
        }
    }
}
