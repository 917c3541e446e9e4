package org.hearth.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.Account;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.PasswordChanged;
import org.hearth.access.Role;
import org.hearth.access.Tokens;
import org.hearth.audit.Audit;
import org.hearth.session.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Practitioners' diaries for calendar programs, each at an address that only its owner was shown. Off until they ask for
 * it; it ends with their work here, with a new password, and when they end it.
 */
@Service
@Transactional
public class Calendars {
    private static final Actor JOB = Actor.job("calendar");
    private static final int WEEKS_BACK = 4;
    private static final int WEEKS_AHEAD = 52;

    private final CalendarStore store;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Calendars(CalendarStore store, Accounts accounts, Sessions sessions, Audit audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token for a new address, told this once; the one before is worth nothing any more. For practitioners. */
    String begin(Actor actor) {
        if (!actor.has(Role.PRACTITIONER)) throw new NotHere();
        var token = Tokens.fresh();
        store.keep(actor.account(), Tokens.hash(token), clock.instant());
        audit.noted(actor, "calendar address made");
        return token;
    }

    void end(Actor actor) {
        if (store.forget(actor.account())) audit.noted(actor, "calendar address ended");
    }

    /** Since when the actor has an address. */
    @Transactional(readOnly = true)
    Optional<Instant> since(Actor actor) {
        return store.since(actor.account());
    }

    /** The diary behind a token as iCalendar; empty when there is none, whatever the reason. */
    Optional<byte[]> feed(Actor visitor, String token) {
        return store.owner(Tokens.hash(token)).flatMap(this::practitioner).map(owner -> {
            var today = LocalDate.now(clock);
            var diary = sessions.diary(owner, today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD));
            return Feed.of(token, diary, clock.instant());
        });
    }

    /** As whom the diary is read: what that colleague may be now, asked every time. */
    private Optional<Actor> practitioner(AccountId id) {
        return accounts.find(JOB, id)
                .filter(Account::active)
                .filter(account -> account.roles().contains(Role.PRACTITIONER))
                .map(account -> new Actor(account.id(), account.name(), account.roles()));
    }

    @EventListener
    void forgetWhoHasLeft(AccountChanged changed) {
        if (practitioner(changed.account()).isEmpty()) store.forget(changed.account());
    }

    /** A new password is chosen when somebody else may have had the old one, and with it the address. */
    @EventListener
    void forgetWithThePassword(PasswordChanged changed) {
        store.forget(changed.account());
    }
}
