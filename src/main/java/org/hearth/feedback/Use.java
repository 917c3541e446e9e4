package org.hearth.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.site.Choice;

/** What a parent lets us do with their words. */
public enum Use {
    NONE("Not used: they stay in this file", "No: they stay in this file"),
    IMPROVE(
            "To make the programme better, without a name",
            "Yes, to make the programme better: read by the people who work on it, without a name"),
    QUOTE("Also quoted in reports, without a name", "Yes, and they may also be quoted in reports, without a name");

    private final String title;
    private final String answer;

    Use(String title, String answer) {
        this.title = title;
        this.answer = answer;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    static Use of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<Use> find(String code) {
        return Arrays.stream(values()).filter(use -> use.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Choice.each(List.of(values()), Use::code, use -> use.answer);
    }
}
