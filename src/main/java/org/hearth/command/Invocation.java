package org.hearth.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed, before anything is started.
 *
 * @param name of the command
 * @param arguments those of the command alone
 * @param data the folder of the embedded database, if one is named
 * @param port where to serve, if one is named
 */
public record Invocation(String name, List<String> arguments, Optional<Path> data, Optional<Integer> port) {

    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads it.
     *
     * @throws UsageError where it makes no sense
     */
    public static Invocation of(List<String> words) {
        var all = Arguments.of(words);
        var data = all.option("--data").map(Path::of);
        var port = all.option("--port").map(Invocation::port);
        var name = all.word("a command");
        var asked = new Invocation(name, all.left(), data, port);
        if (asked.serves()) {
            all.end();
        }
        return asked;
    }

    /** Whether it stays and answers browsers. */
    public boolean serves() {
        return name.equals("serve") || isDemo();
    }

    public boolean isDemo() {
        return name.equals("demo");
    }

    /** What the product's configuration is told, in the form in which it is told. */
    public String[] settings() {
        var settings = new ArrayList<String>();
        settings.add("--hearth.demo.on=" + isDemo());
        if (isDemo()) settings.add("--spring.profiles.active=demo");
        settings.add("--spring.main.web-application-type=" + (serves() ? "servlet" : "none"));
        // A command starts what it uses: no pages, and no wait for them.
        settings.add("--spring.main.lazy-initialization=" + !serves());
        data.ifPresent(folder -> settings.add("--hearth.data=" + folder));
        port.ifPresent(number -> settings.add("--server.port=" + number));
        return settings.toArray(String[]::new);
    }

    private static int port(String said) {
        if (said.matches("[0-9]{1,5}") && Integer.parseInt(said) <= LARGEST_PORT) {
            return Integer.parseInt(said);
        }
        throw new UsageError("--port should be a number up to " + LARGEST_PORT + ", and is " + said);
    }
}
