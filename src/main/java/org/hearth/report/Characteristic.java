package org.hearth.report;

import java.util.List;
import java.util.function.Predicate;
import org.hearth.outcome.Course;

/**
 * Something about parents that ought to make no difference to what they get; never two of them at once. Ages are in the bands in
 * which births are most often published: young parents are those under 25.
 */
record Characteristic(String words, List<Among> groups) {
    static final Among EVERYBODY = new Among("all", "All parents", course -> true);

    static final Characteristic AGE = new Characteristic(
            "by age at joining",
            List.of(
                    new Among("under 25", "Under 25", age(years -> years < 25)),
                    new Among("25 to 34", "25 to 34", age(years -> years >= 25 && years < 35)),
                    new Among("35 and over", "35 and over", age(years -> years >= 35)),
                    new Among("age not known", "Age not known", course -> course.age()
                            .isEmpty())));

    private static final Characteristic BABY = new Characteristic(
            "by whether it is the family’s first baby",
            List.of(
                    new Among("first baby", "First baby", Course::firstBaby),
                    new Among("other children", "Other children before", course -> !course.firstBaby())));

    static final List<Characteristic> ALL = List.of(AGE, BABY);

    Characteristic {
        groups = List.copyOf(groups);
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

    static List<Among> allGroups() {
        return ALL.stream()
                .flatMap(characteristic -> characteristic.groups().stream())
                .toList();
    }

    private static Predicate<Course> age(Predicate<Integer> holds) {
        return course -> course.age().filter(holds).isPresent();
    }
}
