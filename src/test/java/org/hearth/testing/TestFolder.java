package org.hearth.testing;

import java.nio.file.Path;

/** Where tests keep what they need on the disk: a folder for each process that runs tests, so that two can run side by side. */
public final class TestFolder {
    private static final Path HERE = Path.of("target", "tests-" + System.getProperty("hearth.test.process", "1"));

    private TestFolder() {}

    /** A place in it, which may not be there yet. */
    public static Path of(String name) {
        return HERE.resolve(name);
    }
}
