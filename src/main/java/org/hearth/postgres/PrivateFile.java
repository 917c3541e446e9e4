package org.hearth.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that only their owner reads, and changes that outlive a power cut. */
final class PrivateFile {

    private PrivateFile() {}

    /** Writes the whole text or, however the process ends, nothing. */
    static void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        Files.writeString(fresh, text);
        try (var channel = FileChannel.open(fresh, WRITE)) {
            channel.force(true);
        }
        move(fresh, file);
    }

    static void create(Path file) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
        try (var folder = FileChannel.open(to.resolveSibling(""), READ)) {
            folder.force(true);
        }
    }
}
