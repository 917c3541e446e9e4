package org.hearth.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.goal.Goal;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Scale;
import org.hearth.measure.Response;
import org.hearth.measure.ResponseId;
import org.hearth.site.Say;

/** Makes the courses of one parent's scores from what was filled in, and of their goals from how they were rated. */
final class Courses {
    /** Of an instrument whose scores cannot be judged, so many are shown at once; its file names the weightiest first. */
    private static final int AT_ONCE = 2;

    private static final String WHICH_CHILD =
            "There is more than one child, and which of them an answer is about is not kept: read a change with care.";
    private final Catalogue catalogue;
    private final int children;

    Courses(Catalogue catalogue, int children) {
        this.catalogue = catalogue;
        this.children = children;
    }

    /** In the order in which instruments are listed; responses that are goals' ratings are left to the goals. */
    List<Course> of(List<Response> responses, Set<ResponseId> ofGoals) {
        var byInstrument = new LinkedHashMap<String, List<Response>>();
        responses.stream().filter(response -> !ofGoals.contains(response.id())).forEach(response -> byInstrument
                .computeIfAbsent(response.instrument(), code -> new ArrayList<>())
                .add(response));
        return byInstrument.values().stream()
                .flatMap(this::ofOne)
                .sorted(Comparator.comparingInt(course -> course.instrument().order()))
                .toList();
    }

    Course of(Goal goal, Instrument instrument) {
        var stops = goal.ratings().stream()
                .map(rating -> new Stop(rating.response(), rating.on(), rating.timepoint(), rating.value()))
                .toList();
        var notes = new ArrayList<String>();
        for (int i = 1; i < goal.wordings().size(); i++)
            notes.add("Said anew on " + Say.date(goal.wordings().get(i).on()) + "; before: “"
                    + goal.wordings().get(i - 1).words() + "”.");
        goal.ended().ifPresent(ended -> notes.add(ended.as().words() + " on " + Say.date(ended.on()) + "."));
        return new Course(
                goal.words(),
                instrument,
                goal.scale(instrument),
                stops.isEmpty() ? List.of() : List.of(stops),
                0,
                true,
                false,
                notes);
    }

    private Stream<Course> ofOne(List<Response> responses) {
        var last = given(responses.getLast());
        var scales = charted(last);
        return scales.stream().map(scale -> course(last, scale, responses, isAside(last, scales.indexOf(scale))));
    }

    /** Its own score, and each with a figure for reliable change; every score of an instrument that has neither. */
    private static List<Scale> charted(Instrument instrument) {
        var judged = instrument.scales().stream()
                .filter(scale -> scale.total() || scale.reliableChange().isPresent())
                .toList();
        return judged.isEmpty() ? instrument.scales() : judged;
    }

    private static boolean isAside(Instrument instrument, int place) {
        return place >= AT_ONCE
                && instrument.scales().stream()
                        .noneMatch(
                                scale -> scale.total() || scale.reliableChange().isPresent());
    }

    private Course course(Instrument last, Scale scale, List<Response> responses, boolean aside) {
        var runs = new ArrayList<List<Stop>>();
        var ruler = "";
        int unscored = 0;
        for (var response : responses) {
            var score = score(response, scale.name());
            if (score.isEmpty()) {
                unscored++;
                continue;
            }
            var now = response.scoredBy() + " " + response.form().orElse("");
            if (!now.equals(ruler)) runs.add(new ArrayList<>());
            ruler = now;
            runs.getLast().add(new Stop(response.id(), response.completedOn(), response.timepoint(), score.get()));
        }
        return new Course(title(last, scale), last, scale, runs, unscored, isCounted(last, scale), aside, notes(last));
    }

    /** What is kept; worked out again where an older response kept the total alone. */
    private Optional<Double> score(Response response, String name) {
        var instrument = given(response);
        return instrument.scales().stream()
                .filter(scale -> scale.name().equals(name))
                .findFirst()
                .flatMap(scale -> scale.total()
                        ? response.total()
                        : Optional.ofNullable(response.scales().get(name))
                                .or(() -> scale.score(instrument.items(), response.answers())));
    }

    private Instrument given(Response response) {
        return catalogue.version(response.instrument(), response.scoredBy()).given(response.form());
    }

    /** An instrument counts once: by its own score, where that can be judged. */
    private static boolean isCounted(Instrument instrument, Scale scale) {
        return scale.total() || instrument.reliableChange().isEmpty();
    }

    private static String title(Instrument instrument, Scale scale) {
        return instrument.code() + (scale.total() ? ": " + instrument.about() : ": " + scale.name());
    }

    private List<String> notes(Instrument instrument) {
        var notes = new ArrayList<String>();
        instrument.note().ifPresent(notes::add);
        if (instrument.answeredBy() == AnsweredBy.PARENT_ABOUT_CHILD && children > 1) notes.add(WHICH_CHILD);
        return notes;
    }
}
