package org.hearth.ownphone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;

/** Answers as they are given, one after the other: for each question a value, {@code skip}, or nothing yet. */
record PhoneAnswers(List<String> each) {
    static final String SKIP = "skip";

    PhoneAnswers {
        each = List.copyOf(each);
    }

    /** As they were written; empty for none. */
    static PhoneAnswers of(String written) {
        return new PhoneAnswers(written.isEmpty() ? List.of() : Arrays.asList(written.split(",", -1)));
    }

    String written() {
        return String.join(",", each);
    }

    /** What was answered to a question, numbered from 1; empty for nothing yet. */
    String to(int item) {
        return item <= each.size() ? each.get(item - 1) : "";
    }

    PhoneAnswers with(int item, String answer) {
        var all = new ArrayList<>(each);
        while (all.size() < item) all.add("");
        all.set(item - 1, answer);
        return new PhoneAnswers(all);
    }

    /** As an instrument takes them: what was skipped, and what has not come yet, is not answered. */
    Answers of(Instrument instrument) {
        return new Answers(instrument.items().stream()
                .map(item -> Optional.of(to(item.number()))
                        .filter(some -> !some.isEmpty() && !some.equals(SKIP))
                        .map(Integer::valueOf))
                .toList());
    }
}
