package org.hearth.goal;

import org.hearth.site.Problems;

/** What a goal is called, as typed. */
final class GoalWords {
    static final int MOST = 200;

    private GoalWords() {}

    /** The words without blanks around them; with a message added where there are none, or too many. */
    static String read(String typed, Problems problems) {
        var words = typed.strip();
        if (words.isEmpty()) problems.add("words", "Write the goal, as the parent says it");
        if (words.length() > MOST) problems.add("words", "Say it in " + MOST + " characters or fewer");
        return words;
    }
}
