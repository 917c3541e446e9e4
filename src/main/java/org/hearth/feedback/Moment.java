package org.hearth.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.site.Choice;

/** At which point of the programme it was said. */
public enum Moment {
    BEGINNING("In the first weeks"),
    MIDDLE("In the middle"),
    ENDING("At the end, or on leaving"),
    AFTER("Later");

    private final String title;

    Moment(String title) {
        this.title = title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    static Moment of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<Moment> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Choice.each(List.of(values()), Moment::code, Moment::title);
    }
}
