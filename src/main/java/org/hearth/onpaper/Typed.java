package org.hearth.onpaper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.site.Problems;

/** What was typed of a paper form: a number for each question, or nothing where the sheet has none. */
record Typed(List<String> each) {
    Typed {
        each = List.copyOf(each);
    }

    /** As it was written down; empty for what has not been typed. */
    static Optional<Typed> of(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(new Typed(Arrays.asList(written.split(";", -1))));
    }

    String written() {
        return String.join(";", each);
    }

    /** From the fields {@code a1}, {@code a2} and so on, with a message added for each that no answer fits. */
    static Typed read(Instrument instrument, Map<String, String> fields, Problems problems) {
        var each = new ArrayList<String>();
        for (var item : instrument.items()) each.add(read(item, fields, problems));
        return new Typed(each);
    }

    static String read(Item item, Map<String, String> fields, Problems problems) {
        var typed = fields.getOrDefault("a" + item.number(), "").strip();
        if (typed.isEmpty() || item.values().stream().anyMatch(value -> typed.equals(String.valueOf(value))))
            return typed;
        problems.add("a" + item.number(), "Question " + item.number() + " has no answer of this number");
        return typed;
    }

    String to(int item) {
        return each.get(item - 1);
    }

    boolean isEmpty() {
        return each.stream().allMatch(String::isEmpty);
    }

    /** The numbers, from 1, of the questions where another typing says something else. */
    List<Integer> differences(Typed other) {
        return IntStream.rangeClosed(1, each.size())
                .filter(item -> !to(item).equals(other.to(item)))
                .boxed()
                .toList();
    }

    /** The same with some questions settled. */
    Typed with(Map<Integer, String> settled) {
        return new Typed(IntStream.rangeClosed(1, each.size())
                .mapToObj(item -> settled.getOrDefault(item, to(item)))
                .toList());
    }

    Answers answers() {
        return new Answers(each.stream()
                .map(typed -> typed.isEmpty() ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(typed)))
                .toList());
    }
}
