package org.hearth.find;

import java.util.List;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, as typed. */
record FindForm(String words, DateBoxes born) {
    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;

    FindForm(@Nullable String words, @Nullable DateBoxes born) {
        this.words = words == null ? "" : words.strip();
        this.born = born == null ? DateBoxes.empty() : born;
    }

    static FindForm empty() {
        return new FindForm(null, null);
    }

    static FindForm of(Asked asked) {
        return new FindForm(asked.words(), DateBoxes.of(asked.born()));
    }

    /** A person to be looked for; empty with a message beside the box. */
    Optional<Asked> person(Problems problems) {
        var asked = new Asked(words, born.parseIfGiven(problems, "born", "Date of birth"));
        if (problems.isEmpty() && Question.of(asked) instanceof Question.Unclear unclear)
            problems.add("words", unclear.why());
        return whole(asked, problems);
    }

    /** Words to be looked for in notes. */
    Optional<Asked> inNotes(Problems problems) {
        var letters = String.join("", parts());
        if (letters.isEmpty()) problems.add("words", "Write a word to look for");
        else if (letters.length() < SHORTEST) problems.add("words", "Write two letters or more");
        return whole(Asked.of(words), problems);
    }

    private List<String> parts() {
        return Folded.parts(words);
    }

    private Optional<Asked> whole(Asked asked, Problems problems) {
        if (words.length() > LONGEST) problems.add("words", "Use 200 letters or fewer");
        return problems.isEmpty() ? Optional.of(asked) : Optional.empty();
    }
}
