package org.hearth.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.site.Say;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two others set aside the codes and passkeys of a colleague who lost them: nobody does it alone, for themselves, or by e-mail. */
@Service
@Transactional
class Resets {
    private static final Duration WAITS = Duration.ofHours(24);

    private final ResetStore store;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resets(ResetStore store, Accounts accounts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    List<Reset> waiting(Actor actor) {
        mayHelp(actor);
        return store.waiting(actor, clock.instant().minus(WAITS));
    }

    /** False when nobody else signs in with this name. */
    boolean ask(Actor actor, String signInName) {
        mayHelp(actor);
        var account = store.named(signInName).filter(id -> !id.equals(actor.account()));
        account.ifPresent(id -> {
            store.ask(id, actor, clock.instant());
            audit.noted(actor, "reset asked for " + id);
        });
        return account.isPresent();
    }

    /** The second pair of eyes: from now on the password leads to setting up a telephone anew. */
    void confirm(Actor actor, AccountId account) {
        var reset = waiting(actor).stream()
                .filter(r -> r.account().equals(account) && r.mayBeConfirmedBy(actor))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (!store.confirm(reset, actor, clock.instant())) {
            throw new NotHere();
        }
        store.setAside(account);
        events.publishEvent(new FactorsSetAside(account));
        accounts.signOut(actor, account);
        audit.noted(actor, "reset confirmed for " + account);
    }

    /** What an account is told about it; empty when nothing was ever set aside. */
    Optional<String> told(Actor actor, AccountId account) {
        return store.done(account)
                .map(done -> "Your codes and passkeys were set aside on " + Say.moment(done.at()) + ": " + done.asker()
                        + " asked for it and " + done.confirmer()
                        + " confirmed it. If you did not want that, tell your safeguarding lead now.");
    }

    private static void mayHelp(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER)) {
            throw new NotHere();
        }
    }
}
