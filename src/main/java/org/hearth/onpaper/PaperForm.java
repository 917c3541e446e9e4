package org.hearth.onpaper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Wording;
import org.hearth.measure.Timepoint;
import org.hearth.site.Choice;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.hearth.site.Say;

/** A paper form as it is typed: a number for each question, and once the day, the time-point and the language. */
record PaperForm(Map<String, String> fields) {
    private static final String IN_BETWEEN = "in_between";
    private static final String NONE = "-";

    static PaperForm empty(Optional<Timepoint> due) {
        return new PaperForm(Map.of("timepoint", due.map(Timepoint::code).orElse(IN_BETWEEN)));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    DateBoxes completed() {
        return DateBoxes.of(fields, "completed");
    }

    String language() {
        return Optional.of(field("language")).filter(Wording::isLanguage).orElse(Wording.ENGLISH);
    }

    static List<Choice> timepoints() {
        var choices =
                new ArrayList<>(Choice.each(Arrays.asList(Timepoint.values()), Timepoint::code, Timepoint::words));
        choices.add(Choice.of(IN_BETWEEN, "In between"));
        return choices;
    }

    static List<Choice> languages(Instrument instrument) {
        return Choice.each(instrument.languages(), code -> code, Say::language);
    }

    Optional<Timepoint> timepoint(Problems problems) {
        var found = Arrays.stream(Timepoint.values())
                .filter(some -> some.code().equals(field("timepoint")))
                .findFirst();
        if (found.isEmpty() && !field("timepoint").equals(IN_BETWEEN))
            problems.add("timepoint", "Choose when in the programme this is");
        return found;
    }

    Optional<LocalDate> completed(LocalDate today, Problems problems) {
        var day = completed().parse(problems, "completed", "The day on the sheet");
        if (day.filter(some -> some.isAfter(today)).isPresent())
            problems.add("completed", "The day on the sheet must be today or earlier");
        return day;
    }

    Typed typed(Instrument instrument, Problems problems) {
        var typed = Typed.read(instrument, fields, problems);
        if (typed.isEmpty()) problems.add("a1", "Type at least one answer");
        return typed;
    }

    /** What the sheet says of the questions that were typed unlike; a hyphen says that the sheet has no answer there. */
    Map<Integer, String> settled(Instrument instrument, List<Integer> differing, Problems problems) {
        var settled = new HashMap<Integer, String>();
        for (var item : instrument.items()) {
            if (!differing.contains(item.number())) continue;
            var field = "a" + item.number();
            if (field(field).isBlank()) problems.add(field, "Type what the paper says, or - where it has no answer");
            settled.put(item.number(), field(field).strip().equals(NONE) ? "" : Typed.read(item, fields, problems));
        }
        return settled;
    }
}
