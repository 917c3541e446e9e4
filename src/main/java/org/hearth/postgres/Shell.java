package org.hearth.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short commands of the operating system. */
final class Shell {

    private Shell() {}

    /** Runs the command, and tells what it said if it fails. */
    static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = text(process.getInputStream());
        if (status(process) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said.strip());
        }
    }

    /** What the command prints, whether it is content or not. */
    static String output(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        return text(process.getInputStream());
    }

    static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IOException | IllegalStateException missingOrRefused) {
            return false;
        }
    }

    /** PostgreSQL tells its ways of stopping apart by signals that Java does not offer. */
    static void signal(String name, long pid) {
        succeeds(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    private static String text(InputStream output) throws IOException {
        return new String(output.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
