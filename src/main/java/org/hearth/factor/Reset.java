package org.hearth.factor;

import java.time.Instant;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;

/** A colleague's codes that somebody asked to set aside. */
record Reset(AccountId account, String name, AccountId askedBy, String asker, Instant askedAt) {
    /** Somebody else than the colleague and than whoever asked. */
    boolean mayBeConfirmedBy(Actor actor) {
        return !actor.account().equals(account) && !actor.account().equals(askedBy);
    }
}
