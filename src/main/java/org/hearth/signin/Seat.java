package org.hearth.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.Entrance;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of somebody's being signed in: since when, on what, when it was last used, and whether it was locked.
 *
 * @param locked when the page said that nobody was there; null while somebody is
 */
record Seat(
        String id,
        String account,
        String device,
        Instant since,
        Instant used,
        @Nullable Instant locked) implements Serializable {
    /** A sign-in ends after so long, used or not. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final String KEY = "seat";
    private static final long serialVersionUID = 1;
    /** Uses nearer to each other than this are one, so that not every request writes. */
    private static final Duration SAME_USE = Duration.ofSeconds(30);

    /** @param shown when its owner last showed who they are: a sign-in that is old already begins locked */
    static Seat taken(AccountId account, String device, Instant now, Instant shown) {
        return new Seat(
                PlaceId.random().toString(), account.toString(), device, now, shown.isBefore(now) ? shown : now, null);
    }

    /** The seat of this account in a session: whoever signed in there before has left it. */
    static Optional<Seat> in(HttpSession session, AccountId account) {
        return session.getAttribute(KEY) instanceof Seat seat && seat.isOf(account)
                ? Optional.of(seat)
                : Optional.empty();
    }

    boolean isOf(AccountId someone) {
        return account.equals(someone.toString());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(LONGEST));
    }

    /** @param shown when its owner last showed who they are, which opens what was locked before */
    boolean isLocked(Instant now, Instant shown) {
        if (locked != null && shown.isBefore(locked)) {
            return true;
        }
        var last = shown.isAfter(used) ? shown : used;
        return !now.isBefore(last.plus(Entrance.IDLE));
    }

    /** Whether nobody else can be at it: another page of the same session may be in use while this one is not. */
    boolean isQuiet(Instant now) {
        return !now.isBefore(used.plus(Entrance.IDLE.minus(SAME_USE.multipliedBy(2))));
    }

    Seat usedAt(Instant now) {
        return now.isBefore(used.plus(SAME_USE)) && locked == null
                ? this
                : new Seat(id, account, device, since, now, null);
    }

    Seat lockedAt(Instant now) {
        return new Seat(id, account, device, since, used, now);
    }
}
