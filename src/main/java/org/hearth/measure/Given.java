package org.hearth.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearth.site.Choice;

/** How a measure was answered, which bears on what people say. */
public enum Given {
    TOGETHER("With their practitioner, face to face"),
    ALONE("On their own"),
    OWN_DEVICE("On their own phone"),
    ON_PAPER("On paper"),
    BY_PHONE("By phone"),
    BY_VIDEO("By video"),
    NOT_RECORDED("Not known"),
    ELSEWHERE("Recorded in another system");

    private final String words;

    Given(String words) {
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such way */
    public static Given of(String code) {
        return Arrays.stream(values())
                .filter(given -> given.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No way of answering " + code));
    }

    public String words() {
        return words;
    }

    static List<Choice> choices() {
        return Choice.each(List.of(values()), Given::code, Given::words);
    }
}
