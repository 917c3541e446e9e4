package org.hearth.letter;

import java.util.List;

/** Who writes, in neutral words: a name, and the lines of an address that says nothing. */
public record Letterhead(String name, List<String> lines) {
    public Letterhead {
        lines = List.copyOf(lines);
    }
}
