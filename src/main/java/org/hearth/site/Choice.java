package org.hearth.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One answer somebody can choose; the hint may be empty. */
public record Choice(String value, String label, String hint) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }

    /** Yes and no, with the values {@code yes} and {@code no}. */
    public static List<Choice> yesNo() {
        return List.of(of("yes", "Yes"), of("no", "No"));
    }

    /** One choice for each thing, in their order. */
    public static <T> List<Choice> each(
            Iterable<T> things, Function<? super T, String> value, Function<? super T, String> label) {
        var choices = new ArrayList<Choice>();
        things.forEach(thing -> choices.add(of(value.apply(thing), label.apply(thing))));
        return List.copyOf(choices);
    }
}
