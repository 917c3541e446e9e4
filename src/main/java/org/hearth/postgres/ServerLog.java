package org.hearth.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server says, kept beside it: private, and never without bound. */
record ServerLog(Path file) {

    private static final long FULL = 10_000_000;
    private static final int LAST_LINES = 5;

    static ServerLog in(Path dir) {
        return new ServerLog(dir.resolve("postgres.log"));
    }

    /** Ready to be written to. */
    ServerLog opened() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            PrivateFile.move(file, file.resolveSibling("postgres.log.1"));
        }
        if (!Files.exists(file)) {
            PrivateFile.create(file);
        }
        return this;
    }

    String end() throws IOException {
        List<String> lines =
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
