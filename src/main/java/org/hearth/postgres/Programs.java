package org.hearth.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive that the build brought along. */
record Programs(Path home, ServerUser user) {

    private static final int BUFFER = 1 << 16;

    static Programs unpacked(Path root, ServerUser user) throws IOException {
        var archive = archive();
        // Another version is another archive, hence another length: an upgrade unpacks beside the old one.
        var home = root.resolve(Long.toString(archive.openConnection().getContentLengthLong()));
        if (!Files.exists(home)) {
            var fresh = root.resolve("new");
            Folders.delete(fresh);
            unpack(archive, fresh);
            PrivateFile.move(fresh, home);
        }
        return new Programs(home, user);
    }

    /** The command line of one of the programs, as the user who may run it. */
    List<String> command(String program, String... arguments) {
        var whole = user.command(path(program));
        whole.addAll(List.of(arguments));
        return whole;
    }

    String path(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    private static URL archive() {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var found = Programs.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException("There is no embedded PostgreSQL for this machine (" + name
                    + "). Name a database with HEARTH_DATABASE_URL.");
        }
        return found;
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static void unpack(URL archive, Path target) throws IOException {
        folder(target);
        try (var compressed = new BufferedInputStream(archive.openStream(), BUFFER);
                var entries = new TarArchiveInputStream(new XZInputStream(compressed))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            folder(target);
            return;
        }
        folder(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var program = entry.getName().startsWith("bin/");
            Files.setPosixFilePermissions(target, fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Open to the user who runs the server, whatever the umask. */
    private static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
    }
}
