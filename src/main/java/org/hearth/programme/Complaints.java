package org.hearth.programme;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in a programme file, gathered so that all of it can be mended at once. */
final class Complaints {
    private final String file;
    private final List<String> all = new ArrayList<>();

    Complaints(String file) {
        this.file = file;
    }

    /** One complaint; the line counts from 1. */
    void add(int line, String words) {
        all.add(file + ":" + line + ": " + words);
    }

    void throwIfAny() {
        if (!all.isEmpty()) throw new BadProgramme(file, all);
    }
}
