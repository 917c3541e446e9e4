package org.hearth.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.site.Choice;

/** What a parent was asked: open, and leaning neither way. */
public enum Question {
    LIKE("What has the programme been like for you?"),
    CHANGED("What has changed for you, if anything?"),
    HELPED("What helped, and what did not?"),
    HARD("What was hard?"),
    DIFFERENT("What should we do differently?"),
    UNASKED("Nothing: they said it of themselves");

    private final String title;

    Question(String title) {
        this.title = title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    static Question of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<Question> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Choice.each(List.of(values()), Question::code, Question::title);
    }
}
