package org.hearth.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Wording;
import org.hearth.site.Choice;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;

/** A measure as typed: its answers {@code a1}, {@code a2} and so on, the day, the time-point and how it was answered. */
record MeasureForm(Map<String, String> fields) {
    static final String SKIP = "skip";
    private static final String IN_BETWEEN = "in_between";

    /** Nothing answered yet; today, and the time-point the parent has reached. */
    static MeasureForm empty(Optional<Timepoint> timepoint, LocalDate today) {
        return new MeasureForm(Map.of("timepoint", code(timepoint))).on(today);
    }

    static MeasureForm of(Response response) {
        var fields = new HashMap<String, String>();
        response.form().ifPresent(form -> fields.put("form", form));
        fields.put("language", response.language());
        fields.put("timepoint", code(response.timepoint()));
        fields.put("given", response.given().code());
        var number = 0;
        for (var value : response.answers().values())
            fields.put("a" + ++number, value.map(String::valueOf).orElse(SKIP));
        return new MeasureForm(fields).on(response.completedOn());
    }

    /** In which language its words are shown. */
    String language() {
        return Optional.of(field("language")).filter(Wording::isLanguage).orElse(Wording.ENGLISH);
    }

    MeasureForm inLanguage(String language) {
        var all = new HashMap<>(fields);
        all.put("language", language);
        return new MeasureForm(Map.copyOf(all));
    }

    /** The age form it is on; empty for an instrument that has none. */
    Optional<String> form() {
        return Optional.of(field("form")).filter(form -> !form.isEmpty());
    }

    MeasureForm onForm(Optional<String> form) {
        var all = new HashMap<>(fields);
        form.ifPresent(name -> all.put("form", name));
        return new MeasureForm(Map.copyOf(all));
    }

    private MeasureForm on(LocalDate day) {
        var boxes = DateBoxes.of(day);
        var all = new HashMap<>(fields);
        all.putAll(
                Map.of("completed.day", boxes.day(), "completed.month", boxes.month(), "completed.year", boxes.year()));
        return new MeasureForm(Map.copyOf(all));
    }

    private static String code(Optional<Timepoint> timepoint) {
        return timepoint.map(Timepoint::code).orElse(IN_BETWEEN);
    }

    /** The id the form was given; empty when there is none, or what came is no id. */
    Optional<ResponseId> id() {
        try {
            return Optional.of(ResponseId.of(field("id")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    DateBoxes completed() {
        return DateBoxes.of(fields, "completed");
    }

    static List<Choice> timepoints() {
        var choices = new ArrayList<Choice>();
        for (var timepoint : Timepoint.values()) choices.add(Choice.of(timepoint.code(), timepoint.words()));
        choices.add(Choice.of(IN_BETWEEN, "In between"));
        return choices;
    }

    /** What a question offers: its published answers, and leaving it out. */
    static List<Choice> answers(Item item) {
        var choices =
                new ArrayList<>(Choice.each(item.options(), option -> String.valueOf(option.value()), item::words));
        choices.add(Choice.of(SKIP, "Skip"));
        return choices;
    }

    /** What was filled in; or empty, with a message added for each field that needs another look. */
    Optional<Correction> read(Instrument instrument, LocalDate today, Problems problems) {
        var answers = answers(instrument, problems);
        var given = given(problems);
        var timepoint = timepoint(problems);
        var completed = completed().parse(problems, "completed", "The day it was answered");
        if (completed.filter(day -> day.isAfter(today)).isPresent())
            problems.add("completed", "The day it was answered must be today or earlier");
        return problems.isEmpty()
                ? Optional.of(new Correction(timepoint, completed.orElseThrow(), given.orElseThrow(), answers))
                : Optional.empty();
    }

    private Answers answers(Instrument instrument, Problems problems) {
        var values = new ArrayList<Optional<Integer>>();
        for (var item : instrument.items()) values.add(answer(item, problems));
        var answers = new Answers(values);
        if (answers.answered() == 0) problems.add("a1", "Answer at least one question, or come back another day");
        return answers;
    }

    private Optional<Integer> answer(Item item, Problems problems) {
        var typed = field("a" + item.number());
        if (typed.isEmpty() || typed.equals(SKIP)) return Optional.empty();
        var chosen = item.values().stream()
                .filter(value -> typed.strip().equals(String.valueOf(value)))
                .findFirst();
        if (chosen.isEmpty())
            problems.add(
                    "a" + item.number(),
                    item.range()
                            .map(range -> "Type a whole number from " + range.from() + " to " + range.to())
                            .orElse("Choose one of the answers to question " + item.number()));
        return chosen;
    }

    private Optional<Timepoint> timepoint(Problems problems) {
        var typed = field("timepoint");
        var found = Arrays.stream(Timepoint.values())
                .filter(timepoint -> timepoint.code().equals(typed))
                .findFirst();
        if (found.isEmpty() && !typed.equals(IN_BETWEEN))
            problems.add("timepoint", "Choose when in the programme this is");
        return found;
    }

    private Optional<Given> given(Problems problems) {
        var typed = field("given");
        var found = Arrays.stream(Given.values())
                .filter(given -> given.code().equals(typed))
                .findFirst();
        if (found.isEmpty()) problems.add("given", "Choose how it was answered");
        return found;
    }
}
