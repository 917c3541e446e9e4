package org.hearth.refer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.eligibility.Answer;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;

/** What somebody has typed so far, by field; a date in its three boxes. */
record Answers(Map<String, String> fields) {
    Answers {
        fields = Map.copyOf(fields);
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    /** Text without spaces at its ends; empty when nothing was typed. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    List<String> chosen(String field) {
        return Arrays.stream(text(field).split(",")).filter(v -> !v.isEmpty()).toList();
    }

    DateBoxes boxes(String field) {
        return DateBoxes.of(fields, field);
    }

    Optional<LocalDate> day(String field) {
        return boxes(field).parseIfGiven(Problems.none(), field, "");
    }

    Answer answer(String field) {
        return Answer.of(text(field));
    }

    Voice voice() {
        return Voice.of(text("voice")).orElse(Voice.PROFESSIONAL);
    }

    /** These answers with those of one page put in their place. */
    Answers with(Answers page) {
        var all = new HashMap<>(fields);
        all.putAll(page.fields());
        return new Answers(all);
    }
}
