package org.hearth.refer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearth.eligibility.Parent;

/** Who writes the form, and so how it speaks. */
enum Voice {
    PROFESSIONAL,
    MOTHER,
    FATHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Voice> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }

    boolean is(Parent parent) {
        return name().equals(parent.name());
    }

    boolean isParent() {
        return this != PROFESSIONAL;
    }

    /** How the form calls a parent within a sentence. */
    String call(Parent parent) {
        if (is(parent)) return "you";
        return isParent() ? "the other parent" : "the " + parent.code();
    }

    /** "are you", "is the mother", "is the other parent". */
    String ask(Parent parent) {
        return (is(parent) ? "are " : "is ") + call(parent);
    }

    /** "do you", "does the mother", "does the other parent". */
    String asks(Parent parent) {
        return (is(parent) ? "do " : "does ") + call(parent);
    }
}
