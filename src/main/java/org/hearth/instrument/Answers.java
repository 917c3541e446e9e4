package org.hearth.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers to an instrument, in the order of its items; an empty one was not answered.
 *
 * @param values the value of each chosen option, or the number given
 */
public record Answers(List<Optional<Integer>> values) {
    public Answers {
        values = List.copyOf(values);
    }

    /** Answers in the order of the items, null where there is none. */
    public static Answers of(@Nullable Integer... values) {
        return new Answers(Arrays.stream(values).map(Optional::ofNullable).toList());
    }

    /** The answer to an item, numbered from 1. */
    public Optional<Integer> to(int item) {
        return values.get(item - 1);
    }

    /** The numbers, from 1, of the items not answered. */
    public List<Integer> missing() {
        return IntStream.rangeClosed(1, values.size())
                .filter(item -> to(item).isEmpty())
                .boxed()
                .toList();
    }

    /** How many items were answered. */
    public int answered() {
        return values.size() - missing().size();
    }
}
