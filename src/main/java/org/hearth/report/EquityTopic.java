package org.hearth.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.family.PersonId;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Course;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Pair;
import org.hearth.outcome.Period;
import org.hearth.outcome.Threshold;
import org.hearth.report.Characteristic.Among;

/** Whether who parents are makes a difference to whether they join, stay and gain. */
record EquityTopic(List<Threshold> thresholds) implements Topic {
    static final String N = "parents";

    /** A part of a group, and the group it is a part of. */
    enum Part {
        YEAR("could have stayed a year", "stayed a year"),
        END("ended", "completed"),
        BETTER("asked again", "reliably better");

        private final String of;
        private final String count;

        Part(String of, String count) {
            this.of = of;
            this.count = count;
        }

        String of() {
            return of;
        }

        String count() {
            return count;
        }
    }

    EquityTopic {
        thresholds = List.copyOf(thresholds);
    }

    @Override
    public String path() {
        return "equity";
    }

    @Override
    public String title() {
        return "Who stays and who gains";
    }

    @Override
    public String about() {
        return "Whether young parents and parents of a first baby join, stay and get better as others do.";
    }

    @Override
    public boolean isByYear() {
        return false;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
    }

    /** Of one site all parents together: its groups would nearly all be withheld. */
    @Override
    public Tally count(Facts facts, Period period) {
        return count(List.of(Characteristic.EVERYBODY), facts, period);
    }

    @Override
    public Tally countWhole(Facts facts, Period period) {
        var tally = count(rows(), facts, period);
        for (var characteristic : Characteristic.ALL)
            counts().forEach(count -> tally.total(
                    Characteristic.EVERYBODY.key(count),
                    characteristic.groups().stream()
                            .map(group -> group.key(count))
                            .toList()));
        return tally;
    }

    private Tally count(List<Among> groups, Facts facts, Period period) {
        var tally = new Tally();
        var courses = Course.in(facts, period);
        var asked = asked(facts, period);
        for (var group : groups) {
            var here = courses.stream().filter(group.holds()).toList();
            counts().forEach(count -> tally.shown(group.key(count), number(here, count, facts.until(), asked)));
            for (var part : Part.values()) addUp(tally, group, part);
        }
        return tally;
    }

    private static void addUp(Tally tally, Among group, Part part) {
        var whole = group.key(part.of);
        var rest = group.key("not " + part.count);
        var others = group.key("not " + part.of);
        tally.implied(rest, tally.count(whole) - tally.count(group.key(part.count)))
                .implied(others, tally.count(group.key(N)) - tally.count(whole))
                .total(whole, group.key(part.count), rest)
                .total(group.key(N), whole, others);
    }

    private static List<String> counts() {
        return Stream.concat(Stream.of(N), Arrays.stream(Part.values()).flatMap(part -> Stream.of(part.of, part.count)))
                .toList();
    }

    /** All parents, and each group of them where groups are told. */
    static List<Among> rows(View view) {
        return rows().stream()
                .filter(group -> view.figures().byKey().containsKey(group.key(N)))
                .toList();
    }

    private static List<Among> rows() {
        return Stream.concat(Stream.of(Characteristic.EVERYBODY), Characteristic.allGroups().stream())
                .toList();
    }

    private static int number(List<Course> courses, String count, LocalDate until, Asked asked) {
        return (int) courses.stream().filter(which(count, until, asked)).count();
    }

    private static Predicate<Course> which(String count, LocalDate until, Asked asked) {
        return switch (count) {
            case "could have stayed a year" -> course -> course.isDue(until);
            case "stayed a year" -> course -> course.isDue(until) && course.stayedAYear();
            case "ended" -> Course::hasEnded;
            case "completed" -> Course::completed;
            case "asked again" ->
                course -> asked.again().contains(course.parent().person());
            case "reliably better" ->
                course -> asked.better().contains(course.parent().person());
            default -> course -> true;
        };
    }

    /** Who gave the first measure at the start and after one year, and who of them was reliably better. */
    private record Asked(Set<PersonId> again, Set<PersonId> better) {}

    private Asked asked(Facts facts, Period period) {
        if (thresholds.isEmpty()) return new Asked(Set.of(), Set.of());
        var first = thresholds.getFirst();
        var pairs = Pair.of(facts, first.instrument(), Timepoint.YEAR1, Period.until(period.to()));
        return new Asked(pairs.stream().map(Pair::person).collect(Collectors.toSet()), first.reliablyBetter(pairs));
    }

    @Override
    public Report report(View view) {
        return new EquityWords(this, view).report();
    }
}
