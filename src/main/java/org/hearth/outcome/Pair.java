package org.hearth.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;

/** One person's score at the start and again later, each to four decimal places. */
record Pair(PersonRole role, BigDecimal baseline, BigDecimal followUp) {
    /** People with both scores whose later one was given in the period. */
    static List<Pair> of(Facts facts, String instrument, Timepoint later, Period period) {
        var roles = facts.roles();
        var scored = facts.scores().stream()
                .filter(score ->
                        score.instrument().equals(instrument) && score.total().isPresent())
                .toList();
        var baselines = scored.stream()
                .filter(score -> score.timepoint().equals(Optional.of(Timepoint.BASELINE)))
                .collect(first());
        var followUps = scored.stream()
                .filter(score -> score.timepoint().equals(Optional.of(later)) && period.holds(score.completedOn()))
                .collect(first());
        return followUps.keySet().stream()
                .filter(person -> baselines.containsKey(person) && roles.containsKey(person))
                .map(person -> new Pair(
                        known(roles, person), exact(known(baselines, person)), exact(known(followUps, person))))
                .toList();
    }

    private static <T> T known(Map<PersonId, T> of, PersonId person) {
        return Objects.requireNonNull(of.get(person));
    }

    BigDecimal change() {
        return followUp.subtract(baseline);
    }

    private static Collector<ScoreFact, ?, Map<PersonId, ScoreFact>> first() {
        return Collectors.toMap(ScoreFact::person, score -> score, (first, again) -> first);
    }

    private static BigDecimal exact(ScoreFact score) {
        return BigDecimal.valueOf(score.total().orElseThrow()).setScale(4, RoundingMode.HALF_EVEN);
    }
}
