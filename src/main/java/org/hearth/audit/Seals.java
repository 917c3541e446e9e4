package org.hearth.audit;

import java.time.Clock;
import java.util.Optional;
import org.hearth.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Seals what was written into the trail, and finds out whether any of it was changed since. */
@Service
@Transactional
class Seals {
    /** Who seals; the database lets nobody else read the whole trail. */
    static final Actor JOB = Actor.job("audit");

    private static final int AT_ONCE = 2_000;

    private final ChainStore store;
    private final Clock clock;

    Seals(ChainStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Links every event that waits and whose transaction is over, unless another node is at it; answers with the end
     * of the chain. An event of a transaction that is still under way waits with it, so none is passed over.
     */
    Optional<Head> seal(Actor job) {
        var last = store.last();
        if (!store.turn()) return last.map(Link::head);
        last = store.last();
        for (var events = store.unsealed(AT_ONCE); !events.isEmpty(); events = store.unsealed(AT_ONCE)) {
            var hash = last.map(Link::hash).orElseGet(() -> Chain.beginning(store.trail()));
            var links = Chain.on(last.map(Link::position).orElse(0L), hash, clock.instant(), events);
            store.add(links);
            last = Optional.of(links.getLast());
        }
        return last.map(Link::head);
    }

    String trail(Actor job) {
        return store.trail();
    }

    /** Goes through the whole chain as it is now, beside whoever is adding to it. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    Findings verify(Actor job, Heads.Known heads) {
        return new Verification(store, heads, clock.instant()).findings();
    }
}
