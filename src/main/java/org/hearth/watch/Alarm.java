package org.hearth.watch;

import java.time.Instant;
import org.hearth.site.Say;

/** Somebody looked at a record that nobody works with, or asked for it. */
public record Alarm(AlarmId id, String colleague, Instant at, String network) {
    public String when() {
        return Say.moment(at) + (network.isEmpty() ? "" : ", from " + network);
    }
}
