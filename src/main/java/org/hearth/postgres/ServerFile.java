package org.hearth.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running server leaves in its folder, so that a command beside it finds it.
 *
 * @param port on 127.0.0.1
 * @param pid of the process that keeps the server
 */
record ServerFile(int port, long pid) {

    private static final JsonMapper JSON = new JsonMapper();

    static Optional<ServerFile> read(Path dir) throws IOException {
        var file = path(dir);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readString(file), ServerFile.class))
                : Optional.empty();
    }

    static void write(Path dir, int port) throws IOException {
        var file = new ServerFile(port, ProcessHandle.current().pid());
        PrivateFile.write(path(dir), JSON.writeValueAsString(file));
    }

    static void delete(Path dir) throws IOException {
        Files.deleteIfExists(path(dir));
    }

    boolean keeperLives() {
        return ProcessHandle.of(pid).isPresent();
    }

    private static Path path(Path dir) {
        return dir.resolve("server.json");
    }
}
