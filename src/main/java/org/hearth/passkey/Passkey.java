package org.hearth.passkey;

import java.time.Instant;
import java.util.Optional;
import org.hearth.site.Say;

/** A passkey as its owner knows it: by the name they gave it. */
record Passkey(PasskeyId id, String name, Instant madeAt, Optional<Instant> usedAt) {
    /** Since when, and when last: what tells its owner that it is only them. */
    String told() {
        return "Made on " + Say.moment(madeAt) + ". "
                + usedAt.map(at -> "Last used on " + Say.moment(at) + ".").orElse("Not used yet.");
    }
}
