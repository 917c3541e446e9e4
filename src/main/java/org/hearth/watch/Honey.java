package org.hearth.watch;

import java.time.Instant;
import org.hearth.site.Say;

/** A family that nobody works with and that stands: at which site, since when, and how often somebody looked. */
public record Honey(HoneyId id, String site, Instant laidAt, int looked) {
    public String sentence() {
        return "Stands since " + Say.moment(laidAt) + ". "
                + (looked == 0
                        ? "Nobody has looked."
                        : "Looked at, or asked for: " + Say.count(looked, "time", "times") + ".");
    }
}
