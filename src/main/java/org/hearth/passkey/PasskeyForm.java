package org.hearth.passkey;

import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** A new passkey: what its owner calls it, and what the browser made, as JSON. */
record PasskeyForm(String name, String credential) {
    static final int LONGEST_NAME = 40;
    private static final int LONGEST_ANSWER = 20_000;

    PasskeyForm(@Nullable String name, @Nullable String credential) {
        this.name = name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
        this.credential = credential == null || credential.length() > LONGEST_ANSWER ? "" : credential;
    }

    Problems check() {
        var problems = new Problems();
        if (name.isEmpty()) problems.add("name", "Give it a name, so that you know later which one it is");
        if (name.length() > LONGEST_NAME)
            problems.add("name", "Give it a shorter name: " + LONGEST_NAME + " letters at most");
        return problems;
    }
}
