package org.hearth.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Scale;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;

/**
 * What a parent wants to reach.
 *
 * @param place from 1: which question of the instrument it is rated by
 * @param wordings the first first; never none
 * @param ratings the earliest first; those that were taken back by a correction are not among them
 * @param version from 1; each change adds one
 */
public record Goal(
        GoalId id,
        CaseFileId caseFile,
        int place,
        LocalDate setOn,
        Optional<Ended> ended,
        int version,
        List<Worded> wordings,
        List<Rating> ratings) {
    public Goal {
        wordings = List.copyOf(wordings);
        ratings = List.copyOf(ratings);
    }

    /** What it was called from a day on. */
    public record Worded(String words, LocalDate on) {}

    /** That it is worked on no more. */
    public record Ended(LocalDate on, Ending as) {}

    /** How near to it the parent said they were; from the instrument's lowest number to its highest. */
    public record Rating(ResponseId response, LocalDate on, Optional<Timepoint> timepoint, int value) {}

    /** In the words of now. */
    public String words() {
        return wordings.getLast().words();
    }

    public boolean isOpen() {
        return ended.isEmpty();
    }

    /** Every other wording it had, the first first. */
    public List<Worded> before() {
        return wordings.subList(0, wordings.size() - 1);
    }

    /** The score that its ratings are, with what is known of it. */
    public Scale scale(Instrument instrument) {
        return instrument.scales().stream()
                .filter(scale -> scale.items().equals(List.of(place)))
                .findFirst()
                .orElseThrow();
    }

    Goal rated(List<Rating> all) {
        return new Goal(id, caseFile, place, setOn, ended, version, wordings, all);
    }
}
