package org.hearth.progress;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.change.Yardstick;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Scale;

/**
 * One score over time, by one rater.
 *
 * @param title of an instrument's score, or a goal in the parent's words
 * @param instrument as it was given the last time
 * @param scale its score, as it was given the last time
 * @param runs the earliest first; within one the score is comparable, between two it is not
 * @param unscored how often too much was left out for a score
 * @param counts whether it is one of the scores that are taken together
 * @param aside whether it is one of many of which little can be said
 * @param notes what has to be said with it
 */
record Course(
        String title,
        Instrument instrument,
        Scale scale,
        List<List<Stop>> runs,
        int unscored,
        boolean counts,
        boolean aside,
        List<String> notes) {
    Course {
        runs = runs.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    AnsweredBy rater() {
        return instrument.answeredBy();
    }

    List<Stop> stops() {
        return runs.stream().flatMap(List::stream).toList();
    }

    /** What can be compared with the latest score. */
    List<Stop> comparable() {
        return runs.isEmpty() ? List.of() : runs.getLast();
    }

    /** From the first comparable score to the last; none where there is but one. */
    Stream<Since> sinceFirst() {
        var run = comparable();
        return run.size() < 2 ? Stream.of() : Stream.of(since(run.getFirst(), run.getLast()));
    }

    /** From the one before the last; none where that is the first. */
    Stream<Since> sinceBefore() {
        var run = comparable();
        return run.size() < 3 ? Stream.of() : Stream.of(since(run.get(run.size() - 2), run.getLast()));
    }

    Since since(Stop from, Stop to) {
        return new Since(from, to, Yardstick.of(scale));
    }

    double low() {
        return scale.lowest(instrument.items());
    }

    double high() {
        return scale.highest(instrument.items());
    }
}
