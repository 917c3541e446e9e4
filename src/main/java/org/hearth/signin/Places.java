package org.hearth.signin;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one is signed in oneself, and ending that: nobody sees anybody else's. */
@Service
@Transactional
public class Places {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Places(FindByIndexNameSessionRepository<? extends Session> sessions, Accounts accounts, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The place they look from first, then the one last used. */
    List<Place> of(Actor actor, String session) {
        return seats(actor)
                .map(found -> Place.of(found.getValue(), found.getKey().equals(session)))
                .sorted(Comparator.comparing(Place::here)
                        .thenComparing(Place::used)
                        .reversed())
                .toList();
    }

    /**
     * Forgets as well which devices were one's own: which of them is at that place is not known. Throws NotHere for a place that
     * is not one's own, or no more.
     */
    void end(Actor actor, PlaceId id) {
        var session = seats(actor)
                .filter(found -> PlaceId.of(found.getValue().id()).equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(NotHere::new);
        sessions.deleteById(session);
        accounts.forgetDevices(actor);
        audit.noted(actor, "signed out elsewhere");
    }

    /** Ends every other session of one's own, those with a password and no more shown among them, and forgets which devices were theirs. */
    void endOthers(Actor actor, String session) {
        accounts.signOutElsewhere(actor, session);
        audit.noted(actor, "signed out everywhere else");
    }

    private Stream<Map.Entry<String, Seat>> seats(Actor actor) {
        return open(actor.account()).entrySet().stream().flatMap(found -> {
            var seat = found.getValue().<Object>getAttribute(Seat.KEY);
            return seat instanceof Seat taken && taken.isOf(actor.account()) && !taken.isOver(clock.instant())
                    ? Stream.of(Map.entry(found.getKey(), taken))
                    : Stream.of();
        });
    }

    private Map<String, ? extends Session> open(AccountId account) {
        return sessions.findByPrincipalName(account.toString());
    }
}
