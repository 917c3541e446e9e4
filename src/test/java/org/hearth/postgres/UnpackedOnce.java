package org.hearth.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.testing.TestFolder;

/** The programs unpacked for one test serve them all, which saves each of them two seconds. */
final class UnpackedOnce {

    private UnpackedOnce() {}

    static void into(Path folder) throws IOException {
        var shared = Files.createDirectories(TestFolder.of("pgsql")).toRealPath();
        Programs.unpacked(shared, ServerUser.OURSELVES);
        Files.createSymbolicLink(folder.resolve("pgsql"), shared);
    }

    static void outOf(Path folder) throws IOException {
        Files.delete(folder.resolve("pgsql"));
    }
}
