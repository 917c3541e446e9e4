package org.hearth.watch;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes each week's digest once the week is over; asks often, so that a server that slept on Monday makes it on Tuesday. */
@Component
class MakeTheDigest {
    private final Watches watches;

    MakeTheDigest(Watches watches) {
        this.watches = watches;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void run() {
        watches.digest(Watches.JOB);
    }
}
