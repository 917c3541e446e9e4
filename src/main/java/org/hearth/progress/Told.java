package org.hearth.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.change.ClinicalRange;
import org.hearth.change.Least;
import org.hearth.change.Yardstick;
import org.hearth.chart.LineChart;
import org.hearth.instrument.Band;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Direction;
import org.hearth.site.Say;

/**
 * A course as it is read: a sentence, a chart, a table that says the same, what changed, and by which rule.
 *
 * @param id unique on the page
 */
record Told(String id, Course course) {
    /** One line of the table. */
    record Row(String when, String href, String score, String band, String first, String before) {}

    boolean isCourse() {
        return course.stops().size() > 1;
    }

    /** "19 out of 27, moderately severe, on 4 March 2025; 9, mild, on 3 March 2026." */
    String headline() {
        var stops = course.stops();
        if (stops.isEmpty()) return "No score: too many questions were left out.";
        var first = stops.getFirst();
        var last = stops.getLast();
        var begins = Words.number(first.score()) + " out of " + Words.number(course.high()) + band(first, ", ")
                + ", on " + Say.date(first.on());
        if (stops.size() == 1) return begins + ".";
        return begins + "; " + Words.number(last.score()) + band(last, ", ") + ", on " + Say.date(last.on()) + ".";
    }

    private String band(Stop stop, String joined) {
        return course.scale()
                .band(stop.score())
                .map(Band::words)
                .map(joined::concat)
                .orElse("");
    }

    LineChart chart() {
        return picture().chart();
    }

    List<String> legend() {
        return picture().legend();
    }

    private Picture picture() {
        return new Picture(
                id, course, headline() + " " + course.scale().direction().words());
    }

    /** What changed since the first time, and since the one before the last. */
    List<Changed> changes() {
        return Stream.concat(
                        course.sinceFirst().map(since -> new Changed("Since the first time", since)),
                        course.sinceBefore().map(since -> new Changed("Since the time before", since)))
                .toList();
    }

    /** One of them: "Since the first time, 4 March 2025". */
    record Changed(String from, Since since) {
        String when() {
            return from + ", " + Say.date(since.from().on());
        }
    }

    /** Why what came before is not compared; empty where nothing was broken off. */
    String broken() {
        if (course.runs().size() < 2) return "";
        var before = course.stops().size() - course.comparable().size();
        return "The questionnaire changed its version, or its form, on the way. "
                + Words.capital(Say.count(before, "earlier score is", "earlier scores are"))
                + " shown and not compared with those after it.";
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var run : course.runs())
            for (int i = 0; i < run.size(); i++) {
                var stop = run.get(i);
                rows.add(new Row(
                        stop.when(),
                        "/responses/" + stop.response(),
                        Words.number(stop.score()),
                        band(stop, ""),
                        i == 0 ? "" : course.since(run.getFirst(), stop).inShort(),
                        i < 2 ? "" : course.since(run.get(i - 1), stop).inShort()));
            }
        return rows;
    }

    boolean hasBands() {
        return !course.scale().meaning().bands().isEmpty();
    }

    boolean hasThree() {
        return course.runs().stream().anyMatch(run -> run.size() > 2);
    }

    /** "n = 3 scores, 3 of them comparable; 1 more without a score." */
    String counted() {
        var n = course.stops().size();
        var comparable = course.comparable().size();
        return "n = " + Say.count(n, "score", "scores")
                + (comparable < n ? ", " + comparable + " of them by the version of now" : "")
                + (course.unscored() == 0
                        ? ""
                        : "; " + Say.count(course.unscored(), "more time", "more times") + " without a score")
                + ".";
    }

    /** By what it is judged, a sentence each. */
    List<String> rules() {
        var yardstick = Yardstick.of(course.scale());
        return Stream.of(
                        course.scale().direction().words(),
                        yardstick.least().map(Told::rule).orElseGet(this::noRule),
                        yardstick.range().map(Told::rule).orElse("No clinical cut-off is known."))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String noRule() {
        return course.scale().direction() == Direction.NEITHER
                ? ""
                : "No figure is known for how large a change has to be to be reliable.";
    }

    private static String rule(Least least) {
        return switch (least) {
            case Least.Published published ->
                "Reliable is a change of " + Words.number(published.points()) + " or more, as published.";
            case Least.Reckoned reckoned ->
                "Reliable is a change of more than " + Words.number(reckoned.points())
                        + ": 1.96 × √2 × " + Words.number(reckoned.by().sd()) + " × √(1 − "
                        + reckoned.by().reliability()
                        + "), worked out as Jacobson and Truax do.";
        };
    }

    private static String rule(ClinicalRange range) {
        var how =
                switch (range.by()) {
                    case PUBLISHED -> "as published";
                    case A -> "worked out as two standard deviations from the mean of people in care (cut-off a)";
                    case B -> "worked out as two standard deviations from the mean of people in general (cut-off b)";
                    case C -> "worked out as the point between people in care and people in general (cut-off c)";
                };
        return "The clinical range is " + Picture.where(range) + ", " + how + ".";
    }

    /** What its judgement rests on, with where it comes from. */
    List<Claim> claims() {
        return Stream.concat(
                        course.scale().meaning().bands().stream().limit(1).map(bands -> bands.claim()),
                        Yardstick.of(course.scale()).claims().stream())
                .toList();
    }

    boolean stands(Claim claim) {
        return course.instrument().stands(claim);
    }

    /** Which of that nobody has looked up yet; empty when all stands. */
    String unverified() {
        var open = claims().stream()
                .filter(claim -> !stands(claim))
                .map(Claim::words)
                .toList();
        return open.isEmpty() ? "" : "Not yet verified: " + Say.list(open) + ".";
    }
}
