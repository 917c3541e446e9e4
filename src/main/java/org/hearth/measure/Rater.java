package org.hearth.measure;

import java.util.Arrays;
import java.util.Locale;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Instrument;

/** Whose view a filled-in measure is. */
public enum Rater {
    SELF("The parent, about themselves"),
    ABOUT_CHILD("The parent, about their child"),
    PRACTITIONER("The practitioner");

    private final String words;

    Rater(String words) {
        this.words = words;
    }

    /** As the instrument is meant to be answered. */
    static Rater of(Instrument instrument) {
        return of(instrument.answeredBy());
    }

    private static Rater of(AnsweredBy who) {
        return switch (who) {
            case PARENT -> SELF;
            case PARENT_ABOUT_CHILD -> ABOUT_CHILD;
            case PRACTITIONER -> PRACTITIONER;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such rater */
    static Rater of(String code) {
        return Arrays.stream(values())
                .filter(rater -> rater.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rater " + code));
    }

    public String words() {
        return words;
    }
}
