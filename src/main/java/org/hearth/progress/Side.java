package org.hearth.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.change.ChangeKind;
import org.hearth.change.Together;
import org.hearth.instrument.AnsweredBy;
import org.hearth.site.Say;

/** Everything that one rater answered. */
record Side(AnsweredBy rater, List<Told> measures, List<Told> goals) {
    /** What has a chart at once. */
    List<Told> charted() {
        return measures.stream()
                .filter(told -> told.isCourse() && !told.course().aside())
                .toList();
    }

    /** What has a chart for whoever asks for more. */
    List<Told> aside() {
        return measures.stream()
                .filter(told -> told.isCourse() && told.course().aside())
                .toList();
    }

    /** What was answered once, or has no score yet. */
    List<Told> once() {
        return measures.stream().filter(told -> !told.isCourse()).toList();
    }

    Optional<Together> together() {
        return Together.of(kinds());
    }

    private List<ChangeKind> kinds() {
        return counted().stream()
                .flatMap(told -> told.course().sinceFirst())
                .flatMap(since -> since.kind().stream())
                .toList();
    }

    /** Scores that can be judged, each given at least twice. */
    private List<Told> counted() {
        return Stream.concat(measures.stream(), goals.stream())
                .filter(told -> told.course().counts())
                .filter(told -> told.course().sinceFirst().anyMatch(since -> since.kind()
                        .isPresent()))
                .toList();
    }

    /** "Taken together, better since the first time: of 3 scores given at least twice, 2 are reliably better …"; nothing of one alone. */
    String sentence() {
        return together()
                .filter(some -> kinds().size() > 1)
                .map(together -> switch (together) {
                    case IMPROVED ->
                        "Taken together, better since the first time: " + of() + number(better())
                                + " reliably better, and none is reliably worse.";
                    case NO_CHANGE ->
                        "Taken together, no reliable change since the first time: " + of()
                                + "none is reliably better or worse.";
                    case DETERIORATED ->
                        "Taken together, worse since the first time: " + of() + number(worse()) + " reliably worse ("
                                + Say.list(worseOnes()) + ")"
                                + (better() == 0 ? "." : ", although " + number(better()) + " reliably better.");
                })
                .orElse("");
    }

    private String of() {
        return "of " + kinds().size() + " scores given at least twice, ";
    }

    private static String number(long many) {
        return many == 1 ? "1 is" : many + " are";
    }

    private long better() {
        return kinds().stream().filter(ChangeKind::isBetter).count();
    }

    private long worse() {
        return kinds().stream().filter(ChangeKind::isWorse).count();
    }

    private List<String> worseOnes() {
        return counted().stream()
                .filter(told -> told.course().sinceFirst().anyMatch(since -> since.kind()
                        .filter(ChangeKind::isWorse)
                        .isPresent()))
                .map(told -> told.course().counts() && goals.contains(told)
                        ? "a goal"
                        : told.course().title())
                .toList();
    }
}
