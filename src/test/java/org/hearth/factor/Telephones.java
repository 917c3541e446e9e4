package org.hearth.factor;

import java.time.Clock;
import org.hearth.access.Actor;

/** Gives the cast telephones that make codes. */
public class Telephones {
    private final Factors factors;
    private final Clock clock;

    Telephones(Factors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** Sets up a new telephone for somebody and says the code it shows next; the one it shows now is used up. */
    public String nextCode(Actor actor) {
        var secret = factors.waiting(actor, actor.account()).bytes();
        var step = Totp.step(clock.instant());
        var _ = factors.begin(actor, actor.account(), Totp.code(secret, step)).orElseThrow();
        return Totp.code(secret, step + 1);
    }
}
