package org.hearth.coding;

import java.util.Set;
import org.hearth.feedback.Piece;

/** A text in which two found different themes, and who they are. */
record ToSettle(Piece piece, One first, One second) {
    /** What one of them found. */
    record One(String coder, boolean isReader, Set<String> themes) {
        One {
            themes = Set.copyOf(themes);
        }

        String name() {
            return isReader ? "You" : coder;
        }
    }

    /** What both found. */
    Set<String> both() {
        var both = new java.util.HashSet<>(first.themes());
        both.retainAll(second.themes());
        return both;
    }
}
