package org.hearth.refer;

import java.time.Period;
import java.util.List;
import org.hearth.site.Choice;

/** One thing the form asks. Unless it is needed, it may be left empty. */
sealed interface Ask {
    String field();

    String label();

    String hint();

    /** A line of text; {@code missing} is said when it is needed and empty, and is empty when it is not needed. */
    record Line(String field, String label, String hint, String missing) implements Ask {
        static Line of(String field, String label) {
            return new Line(field, label, "", "");
        }
    }

    /** Some lines of text. */
    record Words(String field, String label, String hint) implements Ask {}

    /** One of some answers. */
    record OneOf(String field, String label, String hint, String missing, List<Choice> choices) implements Ask {}

    /** Any of some answers, kept with commas between. */
    record AnyOf(String field, String label, String hint, List<Choice> choices) implements Ask {}

    /** A date, no further from today than the two periods. */
    record Day(String field, String label, String hint, Period back, Period ahead) implements Ask {}

    /** A local authority, found by typing its name. */
    record Where(String field, String label, String hint) implements Ask {}

    /** A number from 0 to 20. */
    record Number(String field, String label, String hint) implements Ask {}
}
