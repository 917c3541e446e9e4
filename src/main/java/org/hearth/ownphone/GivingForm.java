package org.hearth.ownphone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Wording;
import org.hearth.measure.Timepoint;
import org.hearth.reach.Way;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.jspecify.annotations.Nullable;

/**
 * What is to be given on a parent's own phone.
 *
 * @param timepoint the code of one, or {@code in_between}
 * @param how {@code here}, or the code of a way in which it is sent
 */
record GivingForm(PhoneLinkId id, List<String> measures, String timepoint, String language, String how) {
    static final String HERE = "here";
    private static final String IN_BETWEEN = "in_between";

    GivingForm(
            @Nullable PhoneLinkId id,
            @Nullable List<String> measures,
            @Nullable String timepoint,
            @Nullable String language,
            @Nullable String how) {
        this.id = id == null ? PhoneLinkId.random() : id;
        this.measures = measures == null ? List.of() : List.copyOf(measures);
        this.timepoint = timepoint == null ? "" : timepoint;
        this.language = language == null || language.isEmpty() ? Wording.ENGLISH : language;
        this.how = how == null ? "" : how;
    }

    static GivingForm empty(List<String> due, Optional<Timepoint> timepoint) {
        return new GivingForm(null, due, timepoint.map(Timepoint::code).orElse(IN_BETWEEN), null, HERE);
    }

    static List<Choice> timepoints() {
        var choices =
                new ArrayList<>(Choice.each(Arrays.asList(Timepoint.values()), Timepoint::code, Timepoint::words));
        choices.add(Choice.of(IN_BETWEEN, "In between"));
        return choices;
    }

    /** English, and each language in which one of them is here. */
    static List<Choice> languages(List<Instrument> offered) {
        var all = offered.stream()
                .flatMap(instrument -> instrument.languages().stream())
                .distinct()
                .toList();
        return Choice.each(all, code -> code, Say::language);
    }

    Optional<Way> way() {
        return Way.of(how).filter(way -> way != Way.LETTER);
    }

    /** What was chosen; or empty, with a message added for each field that needs another look. */
    Optional<Chosen> read(List<Instrument> offered, Problems problems) {
        var chosen = offered.stream()
                .filter(instrument -> measures.contains(instrument.code()))
                .toList();
        if (chosen.isEmpty()) problems.add("measures", "Choose at least one");
        var at = Arrays.stream(Timepoint.values())
                .filter(some -> some.code().equals(timepoint))
                .findFirst();
        if (at.isEmpty() && !timepoint.equals(IN_BETWEEN))
            problems.add("timepoint", "Choose when in the programme this is");
        if (languages(offered).stream().noneMatch(choice -> choice.value().equals(language)))
            problems.add("language", "Choose a language");
        if (!how.equals(HERE) && way().isEmpty()) problems.add("how", "Choose how the link gets to them");
        return problems.isEmpty() ? Optional.of(new Chosen(chosen, at, language)) : Optional.empty();
    }
}
