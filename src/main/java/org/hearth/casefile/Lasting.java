package org.hearth.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * For how long a file is opened to somebody, and for what.
 *
 * @param from empty for now
 * @param until empty for as long as nobody ends it
 * @param cause empty where there is only ever one at a time
 */
public record Lasting(Optional<Instant> from, Optional<Instant> until, Optional<CauseId> cause) {
    /** From now on, until somebody ends it. */
    public static final Lasting OPEN = new Lasting(Optional.empty(), Optional.empty(), Optional.empty());
}
