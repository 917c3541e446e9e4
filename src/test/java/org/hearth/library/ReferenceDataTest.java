package org.hearth.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Figure;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Scale;
import org.junit.jupiter.api.Test;

/** The section on measures in the reference data says what the files say. */
class ReferenceDataTest {
    private static final Path DOCUMENT = Path.of("docs", "reference-data.md");
    private static final String BEGINS = "<!-- written from the files by ReferenceDataTest -->\n";
    private static final String ENDS = "<!-- as far as here -->\n";

    /** Writes the section anew; it fails, once, when a file changed and the document did not. */
    @Test
    void theSectionOnMeasuresIsAsTheFilesAre() throws IOException {
        var before = Files.readString(DOCUMENT);
        assertThat(before).contains(BEGINS, ENDS);
        var now = before.substring(0, before.indexOf(BEGINS) + BEGINS.length())
                + section()
                + before.substring(before.indexOf(ENDS));
        if (!now.equals(before)) Files.writeString(DOCUMENT, now);
        assertThat(before)
                .as("docs/reference-data.md was out of date and has been written anew: commit it")
                .isEqualTo(now);
    }

    private static String section() {
        var text = new StringBuilder();
        INSTRUMENTS.current().stream()
                .collect(groupingBy(Instrument::subject, LinkedHashMap::new, toList()))
                .forEach((subject, instruments) -> {
                    text.append("\n### ").append(subject).append("\n\n");
                    text.append(
                            "| Measure | Questions and scores | Figures | Words, danger, codes |\n|---|---|---|---|\n");
                    instruments.forEach(instrument -> text.append(row(instrument)));
                });
        return text.append('\n').toString();
    }

    private static String row(Instrument instrument) {
        return "| **" + instrument.code() + "** " + instrument.name() + ", " + instrument.timeFrame() + ". For "
                + instrument.population() + " | " + scores(instrument) + " | " + figures(instrument) + " | "
                + rest(instrument) + " |\n";
    }

    private static String scores(Instrument instrument) {
        var lines = new ArrayList<String>();
        lines.add(instrument.size() + " (" + mark(scoring(instrument)) + ")");
        var turned = instrument.items().stream()
                .filter(Item::reversed)
                .map(Item::number)
                .toList();
        if (!turned.isEmpty()) lines.add("turned over: " + numbers(turned));
        for (var scale : instrument.scales()) lines.add(score(instrument, scale));
        instrument.rules().ifPresent(rules -> lines.add("a rule (" + mark(rules.claim()) + ")"));
        return String.join("; ", lines);
    }

    private static Claim scoring(Instrument instrument) {
        return instrument.scales().isEmpty()
                ? instrument.claims().getFirst()
                : instrument.claims().stream()
                        .filter(claim -> claim.key().equals("scoring"))
                        .findFirst()
                        .orElse(instrument.claims().getFirst());
    }

    private static String score(Instrument instrument, Scale scale) {
        var items = instrument.items();
        var of = scale.items().size() == items.size() ? "" : " of " + numbers(scale.items());
        var missing = scale.missing().allowed() == 0
                ? ""
                : ", " + scale.missing().allowed() + " may be missing"
                        + (scale.missing().prorated() ? ", prorated" : "");
        return scale.name() + of + ": " + how(scale) + Figure.number(scale.lowest(items)) + "–"
                + Figure.number(scale.highest(items)) + missing;
    }

    private static String how(Scale scale) {
        var metric = scale.reckoning().table().isEmpty() ? "" : "metric of the ";
        return metric
                + switch (scale.reckoning().method()) {
                    case SUM -> "sum ";
                    case MEAN -> Figure.number(scale.reckoning().times()) + " × mean ";
                    case COUNT -> "count ";
                    case ANY -> "ever ";
                };
    }

    private static String figures(Instrument instrument) {
        var figures = instrument.claims().stream()
                .filter(claim -> !claim.key().equals("scoring") && !claim.key().equals("rule"))
                .map(claim -> claim.words() + bands(instrument, claim) + " (" + mark(claim) + ")")
                .collect(Collectors.joining("; "));
        var unknown = instrument.unknown().stream()
                .map(words -> "*Not known:* " + words)
                .toList();
        return String.join(" ", figures, String.join(" ", unknown)).strip();
    }

    private static String bands(Instrument instrument, Claim claim) {
        return instrument.scales().stream()
                .flatMap(scale -> scale.meaning().bands().stream())
                .filter(bands -> bands.claim().equals(claim))
                .findFirst()
                .map(bands -> " "
                        + bands.steps().stream()
                                .map(band -> Figure.number(band.from()))
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static String mark(Claim claim) {
        return (claim.verified() ? "verified: " : "**unverified**: ") + claim.source();
    }

    private static String rest(Instrument instrument) {
        var lines = new ArrayList<String>();
        lines.add((instrument.isWorded() ? "Words here. " : "")
                + instrument.provenance().licence());
        var danger = instrument.items().stream()
                .filter(item -> item.dangerAbove().isPresent())
                .map(Item::number)
                .toList();
        if (!danger.isEmpty()) lines.add("same-day conversation: item " + numbers(danger) + " above 0");
        instrument.scales().stream()
                .filter(scale -> scale.meaning().dangerFrom().isPresent())
                .forEach(scale -> lines.add("same-day conversation: " + scale.name() + " from "
                        + Figure.number(scale.meaning().dangerFrom().orElseThrow())));
        instrument
                .codes()
                .forEach((what, code) ->
                        lines.add(what.replace("loinc", "LOINC").replace("snomed", "SNOMED CT") + " " + code));
        return String.join("; ", lines);
    }

    /** "1–5, 7". */
    private static String numbers(List<Integer> numbers) {
        var runs = new ArrayList<String>();
        for (var i = 0; i < numbers.size(); ) {
            var first = i;
            var last = IntStream.range(first, numbers.size())
                    .filter(at -> numbers.get(at) - numbers.get(first) == at - first)
                    .max()
                    .orElse(first);
            runs.add(
                    last - first < 2
                            ? String.valueOf(numbers.get(first))
                            : numbers.get(first) + "–" + numbers.get(last));
            i = last - first < 2 ? first + 1 : last + 1;
        }
        return String.join(", ", runs);
    }
}
