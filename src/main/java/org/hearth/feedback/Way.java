package org.hearth.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.site.Choice;

/** How a parent told us. */
public enum Way {
    SESSION("In a session"),
    TELEPHONE("By telephone"),
    PAPER("On paper"),
    MESSAGE("In a message");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    static Way of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<Way> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Choice.each(List.of(values()), Way::code, Way::title);
    }
}
