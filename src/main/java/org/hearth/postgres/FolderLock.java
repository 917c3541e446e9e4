package org.hearth.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** One process at a time; the operating system lets go of it however that process ends. */
final class FolderLock implements AutoCloseable {

    private static final int ATTEMPTS = 20;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path dir) throws IOException {
        var channel = FileChannel.open(dir.resolve("lock"), CREATE, WRITE);
        // A process that has just been killed may need a moment to go.
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (taken(channel)) {
                return new FolderLock(channel);
            }
            Pause.briefly();
        }
        channel.close();
        throw new FolderInUse(dir);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException withinThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
