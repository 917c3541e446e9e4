package org.hearth.pathway;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.access.NotHere;
import org.hearth.family.PersonId;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What a practitioner says about a module, as typed: what, and why. */
record ModuleForm(
        @Nullable String id,
        @Nullable String what,
        @Nullable String words,
        @Nullable String baby) {
    private static final int LONGEST = 1000;

    Problems problems() {
        var problems = Problems.none();
        if (kind().filter(kind -> kind == Mark.Kind.SET_ASIDE).isPresent() && said().isEmpty())
            problems.add("words", "Write in a few words why it will not be done");
        if (said().length() > LONGEST) problems.add("words", "Use 1,000 characters or fewer");
        return problems;
    }

    boolean takesBack() {
        return "back".equals(what);
    }

    /** Empty when nothing known was chosen. */
    Optional<Mark.Kind> kind() {
        for (var kind : Mark.Kind.values())
            if (kind.name().toLowerCase(Locale.ROOT).equals(what)) return Optional.of(kind);
        return Optional.empty();
    }

    String said() {
        return words == null ? "" : words.strip();
    }

    Optional<PersonId> about() {
        return id(baby, PersonId::of);
    }

    MarkId mark() {
        return id(id, MarkId::of).orElseGet(MarkId::random);
    }

    /** Throws NotHere for what is no id: no form of ours sends that. */
    private static <T> Optional<T> id(@Nullable String typed, Function<String, T> of) {
        if (typed == null || typed.isBlank()) return Optional.empty();
        try {
            return Optional.of(of.apply(typed));
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
    }
}
