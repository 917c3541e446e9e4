package org.hearth.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.outcome.Course;

/**
 * Something about parents that ought to make no difference to what they get; never two of them at once. Ages are in the bands in
 * which births are most often published: young parents are those under 25.
 */
enum Characteristic {
    AGE(
            "by age at joining",
            List.of(
                    new Among("under 25", "Under 25", age(years -> years < 25)),
                    new Among("25 to 34", "25 to 34", age(years -> years >= 25 && years < 35)),
                    new Among("35 and over", "35 and over", age(years -> years >= 35)),
                    new Among("age not known", "Age not known", course -> course.age()
                            .isEmpty()))),
    BABY(
            "by whether it is the family’s first baby",
            List.of(
                    new Among("first baby", "First baby", Course::firstBaby),
                    new Among("other children", "Other children before", course -> !course.firstBaby())));

    static final Among EVERYBODY = new Among("all", "All parents", course -> true);

    private final String words;
    private final List<Among> groups;

    Characteristic(String words, List<Among> groups) {
        this.words = words;
        this.groups = groups;
    }

    /** The parents of one row. */
    record Among(String code, String words, Predicate<Course> holds) {
        String key(String count) {
            return code + ": " + count;
        }

        boolean isKnown() {
            return !code.contains("not known");
        }
    }

    /** "by age at joining". */
    String words() {
        return words;
    }

    List<Among> groups() {
        return groups;
    }

    static List<Among> all() {
        return Arrays.stream(values())
                .flatMap(characteristic -> characteristic.groups.stream())
                .toList();
    }

    private static Predicate<Course> age(Predicate<Integer> holds) {
        return course -> course.age().filter(holds).isPresent();
    }
}
