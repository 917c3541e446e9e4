package org.hearth.caseload;

import java.util.Optional;

/** Where the six files come from: a folder on disk, or what somebody uploaded. */
public interface Folder {
    /** The longest file that is read, in bytes. */
    long LONGEST = 200L * 1024 * 1024;

    /** The file's length in bytes; empty when there is no such file. */
    Optional<Long> length(String name);

    /** The file's bytes. Throws UncheckedIOException when they can't be read. */
    byte[] read(String name);
}
