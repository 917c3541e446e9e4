package org.hearth.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** The failed tries for one name from one network, or from one device: after the third, each makes the next wait twice as long, a minute at most. */
public final class Tries {
    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SignInStore store;
    private final Clock clock;
    private final byte[] name;
    private final String network;

    Tries(SignInStore store, Clock clock, String name, String network) {
        this.store = store;
        this.clock = clock;
        this.name = Tokens.hash(name.toLowerCase(Locale.ROOT));
        this.network = network;
    }

    public boolean mustWait() {
        return store.failures(name, network)
                .filter(f -> f.lastAt().plus(delayAfter(f.count())).isAfter(clock.instant()))
                .isPresent();
    }

    static Duration delayAfter(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    public void failed() {
        store.countFailure(name, network, clock.instant());
    }

    public void succeeded() {
        store.forgetFailures(name, network);
    }
}
