package org.hearth.postgres;

import java.time.Duration;

/** Waiting a little before asking again. */
final class Pause {

    private static final Duration BRIEF = Duration.ofMillis(50);

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(BRIEF);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
