package org.hearth.factor;

import java.time.Instant;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;

/**
 * A colleague's codes that somebody asked to set aside.
 *
 * @param byAnother whether who asked is surely another person than who reads this
 */
record Reset(AccountId account, String name, AccountId askedBy, String asker, Instant askedAt, boolean byAnother) {
    /** Somebody else than the colleague, and surely another person than whoever asked. */
    boolean mayBeConfirmedBy(Actor actor) {
        return byAnother && !actor.account().equals(account);
    }
}
