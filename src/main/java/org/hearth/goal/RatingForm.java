package org.hearth.goal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Given;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.hearth.site.Choice;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;

/** Ratings as chosen: a number for each goal, and the day they are of. */
record RatingForm(Map<String, String> fields) {
    private static final String RATED = "r-";
    private static final String BETWEEN = "in_between";

    /** Nothing rated yet; of today. */
    static RatingForm fresh(Optional<Timepoint> timepoint, LocalDate today) {
        var fields = new HashMap<String, String>();
        var boxes = DateBoxes.of(today);
        fields.put("rated.day", boxes.day());
        fields.put("rated.month", boxes.month());
        fields.put("rated.year", boxes.year());
        fields.put("timepoint", timepoint.map(Timepoint::code).orElse(BETWEEN));
        fields.put("given", Given.TOGETHER.code());
        return new RatingForm(Map.copyOf(fields));
    }

    static String name(Goal goal) {
        return RATED + goal.id();
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    DateBoxes rated() {
        return DateBoxes.of(fields, "rated");
    }

    static List<Choice> numbers(Goal goal, Instrument instrument) {
        return Choice.each(instrument.items().get(goal.place() - 1).values(), String::valueOf, String::valueOf);
    }

    static List<Choice> timepoints() {
        return Stream.concat(
                        Stream.of(Choice.of(BETWEEN, "At a session, or in between")),
                        Arrays.stream(Timepoint.values()).map(one -> Choice.of(one.code(), one.words())))
                .toList();
    }

    /** How it was answered, where it was answered here. */
    static List<Choice> ways() {
        return Stream.of(Given.values())
                .filter(given -> given != Given.ELSEWHERE)
                .map(given -> Choice.of(given.code(), given.words()))
                .toList();
    }

    /** What was chosen; or empty, with a message added for each field that needs another look. */
    Optional<NewRating> read(
            ResponseId id, List<Goal> open, Instrument instrument, LocalDate today, Problems problems) {
        var values = values(open, instrument, problems);
        var on = rated().parse(problems, "rated", "The day");
        if (on.filter(day -> day.isAfter(today)).isPresent()) problems.add("rated", "The day must be today or earlier");
        var timepoint = Arrays.stream(Timepoint.values())
                .filter(one -> one.code().equals(field("timepoint")))
                .findFirst();
        if (timepoint.isEmpty() && !field("timepoint").equals(BETWEEN))
            problems.add("timepoint", "Choose when in the programme this is");
        var given = Arrays.stream(Given.values())
                .filter(one -> one.code().equals(field("given")) && one != Given.ELSEWHERE)
                .findFirst();
        if (given.isEmpty()) problems.add("given", "Choose how it was answered");
        return problems.isEmpty()
                ? Optional.of(new NewRating(id, on.orElseThrow(), timepoint, given.orElseThrow(), values))
                : Optional.empty();
    }

    private Map<GoalId, Integer> values(List<Goal> open, Instrument instrument, Problems problems) {
        var values = new HashMap<GoalId, Integer>();
        for (var goal : open) {
            var typed = field(name(goal));
            if (typed.isEmpty()) continue;
            var item = instrument.items().get(goal.place() - 1);
            item.values().stream()
                    .filter(value -> String.valueOf(value).equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            value -> values.put(goal.id(), value),
                            () -> problems.add(name(goal), "Choose one of the numbers"));
        }
        if (values.isEmpty() && problems.isEmpty() && !open.isEmpty())
            problems.add(name(open.getFirst()), "Choose a number for at least one goal");
        return values;
    }
}
