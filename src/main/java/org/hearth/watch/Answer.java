package org.hearth.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.site.Choice;

/** What came of an advisor's looking into it. */
enum Answer {
    NOTHING("Looked into, and there was a good reason"),
    SPOKEN("Spoken with the colleague"),
    PASSED_ON("Passed on to their manager, or to whoever answers for data protection"),
    /** Of a week in which there was nothing to look into; nobody chooses it. */
    NOTHING_STOOD_OUT("Nothing stood out");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Choice.each(List.of(NOTHING, SPOKEN, PASSED_ON), Answer::code, a -> a.words);
    }
}
