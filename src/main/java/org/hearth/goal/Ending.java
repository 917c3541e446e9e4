package org.hearth.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.site.Choice;

/** Why a goal is no longer worked on. */
public enum Ending {
    REACHED("Reached"),
    LET_GO("Let go");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    static Optional<Ending> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return List.of(
                Choice.of(REACHED.code(), "It is reached"),
                Choice.of(LET_GO.code(), "The parent no longer wants it, or something else matters more"));
    }
}
