package org.hearth.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's own files: made under another name, so that a half-made set is never taken for a whole one. */
final class DatabaseFolder {

    private DatabaseFolder() {}

    static Path made(Path dir, Programs programs, String password) throws IOException {
        var database = dir.resolve("database");
        if (!Files.exists(database)) {
            var fresh = dir.resolve("database.new");
            make(fresh, dir.resolve("database.password"), programs, password);
            PrivateFile.move(fresh, database);
        }
        return database;
    }

    private static void make(Path fresh, Path passwordFile, Programs programs, String password) throws IOException {
        Folders.delete(fresh);
        Files.createDirectory(fresh, asFileAttribute(fromString("rwx------")));
        programs.user().own(fresh);
        PrivateFile.write(passwordFile, password);
        programs.user().own(passwordFile);
        Shell.run(programs.command(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + RunningServer.OWNER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        Files.delete(passwordFile);
    }
}
