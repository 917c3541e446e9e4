package org.hearth.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What an earlier server left when it, or the process that kept it, was killed. All processes of a server work in its
 * database folder: while one of them lives, another server would spoil the files; once none does, the server's note of
 * its own number is out of date, whoever has that number by now.
 */
record LeftOver(Path database, ServerUser user) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Sees earlier processes out, first politely. */
    void clear() throws IOException {
        if (!Files.isDirectory(PROCESSES)) {
            return; // Without it nobody can be sure, and PostgreSQL's own check decides.
        }
        if (!goneAfter("INT") && !goneAfter("QUIT")) {
            throw new IllegalStateException("An earlier PostgreSQL is still running on " + database
                    + " and does not stop: process " + processes());
        }
        Files.deleteIfExists(database.resolve("postmaster.pid"));
    }

    private boolean goneAfter(String signal) throws IOException {
        var began = System.nanoTime();
        var living = processes();
        living.forEach(pid -> Shell.signal(signal, pid));
        while (!living.isEmpty() && System.nanoTime() - began < PATIENCE.toNanos()) {
            Pause.briefly();
            living = processes();
        }
        return living.isEmpty();
    }

    private List<Long> processes() throws IOException {
        return Shell.output(user.onlooker("sh", "-c", "ls -l " + PROCESSES + "/[0-9]*/cwd"))
                .lines()
                .filter(line -> line.endsWith("/cwd -> " + database))
                .map(line -> line.replaceAll(".* " + PROCESSES + "/([0-9]+)/cwd .*", "$1"))
                .map(Long::valueOf)
                .toList();
    }
}
