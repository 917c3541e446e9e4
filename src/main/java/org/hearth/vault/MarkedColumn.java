package org.hearth.vault;

import java.util.Optional;

/**
 * A column of words that are looked up by a blind index beside it, in {@code column_mark}. A bean of this type says how
 * words are marked, so that what was there before the index gets its marks when the product starts.
 */
public interface MarkedColumn {
    /** As its migration calls {@code marked} with it. */
    String table();

    String column();

    /** Empty for words that nobody looks for. */
    Optional<byte[]> mark(String words);
}
