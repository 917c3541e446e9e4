package org.hearth.drill;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The product in a process of its own: what {@code ./hearth} starts where it says which jar that is, else these very classes. */
public final class Product {

    static final String PASSWORD = "for the drill alone";
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    final String address;
    private final Path data;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    Product(Path folder) throws IOException {
        this.data = folder.resolve("data");
        this.log = folder.resolve("product.log");
        this.port = freePort();
        this.address = "http://localhost:" + port;
    }

    /** Starts it and returns, once it serves, how long that took. */
    Duration start() throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        var began = Instant.now();
        var started = begin(log, List.of("demo", "--port", Integer.toString(port)));
        process = started;
        while (!Files.readString(log).contains("Hearth is ready")) {
            var took = Duration.between(began, Instant.now());
            if (!started.isAlive() || took.compareTo(LONGEST_START) > 0) {
                throw new AssertionError("it does not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return Duration.between(began, Instant.now());
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    void killPostgres() throws IOException, InterruptedException {
        var number = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
                .getFirst();
        new ProcessBuilder("kill", "-KILL", number).start().waitFor();
    }

    /** Runs a command beside it, to its end. */
    void run(String... command) throws IOException, InterruptedException {
        var messages = data.resolveSibling("command.log");
        var status = begin(messages, List.of(command)).waitFor();
        if (status != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " answered " + status + ": " + Files.readString(messages));
        }
    }

    private Process begin(Path messages, List<String> words) throws IOException {
        var command = command(words);
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().put("HEARTH_DEMO_PASSWORD", PASSWORD);
        return builder.start();
    }

    /** The command line of the product with these words. */
    public static List<String> command(List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Optional.ofNullable(System.getenv("HEARTH_JAR"))
                .map(jar -> List.of("-jar", jar))
                .orElseGet(() -> List.of("-cp", classes(), "org.hearth.Hearth")));
        command.addAll(words);
        return command;
    }

    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
