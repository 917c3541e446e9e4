package org.hearth.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server's process: begun, watched, begun again if it dies, stopped. */
final class Postmaster {

    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(200);

    private final ServerCommand command;
    private final ServerLog log;
    private final LeftOver leftOver;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile boolean answered;
    private @Nullable Process process;

    Postmaster(ServerCommand command, ServerLog log) {
        this.command = command;
        this.log = log;
        this.leftOver = new LeftOver(command.database(), command.programs().user());
    }

    /** Begins the server and returns once it answers. */
    void start(RunningServer server) throws IOException {
        // One thread for the server's whole life: the system stops the server when the thread that began it ends.
        Thread.ofPlatform().daemon().name("postgres").start(this::keep);
        var began = System.nanoTime();
        while (!answered) {
            answered = server.answers();
            if (within(ended, Duration.ofMillis(50)) || System.nanoTime() - began > LONGEST_RECOVERY.toNanos()) {
                stop();
                throw new IllegalStateException("PostgreSQL does not start: " + log.end());
            }
        }
    }

    /** Stops it in good order or, when that takes too long, at once: it mends itself at the next start. */
    void stop() {
        stopping.countDown();
        signal("INT");
        if (!within(ended, LONGEST_STOP)) {
            signal("QUIT");
            within(ended, LONGEST_STOP);
        }
    }

    private void keep() {
        try {
            do {
                runToItsEnd();
            } while (answered && !within(stopping, BEFORE_TRYING_AGAIN));
        } finally {
            ended.countDown();
        }
    }

    private void runToItsEnd() {
        try {
            leftOver.clear();
            var status = begun().waitFor();
            if (stopping.getCount() > 0) {
                LOG.log(Level.WARNING, "PostgreSQL ended by itself, with status {0}", status);
            }
        } catch (IOException | IllegalStateException failed) {
            LOG.log(Level.ERROR, "PostgreSQL cannot be started now", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process begun() throws IOException {
        if (stopping.getCount() == 0) {
            throw new IllegalStateException("stopping");
        }
        process = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.opened().file().toFile()))
                .start();
        return process;
    }

    private synchronized void signal(String name) {
        if (process != null && process.isAlive()) {
            Shell.signal(name, process.pid());
        }
    }

    private static boolean within(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
