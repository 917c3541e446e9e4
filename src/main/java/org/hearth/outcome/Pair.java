package org.hearth.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.hearth.statistics.Pairs;

/**
 * One person's score at the start and again later, each to four decimal places.
 *
 * @param later the day of the later one
 */
public record Pair(PersonId person, PersonRole role, BigDecimal baseline, BigDecimal followUp, LocalDate later) {
    /** People with both scores whose later one was given in the period. */
    public static List<Pair> of(Facts facts, String instrument, Timepoint later, Period period) {
        return facts.pairs(instrument, later, period);
    }

    static List<Pair> among(Facts facts, String instrument, Timepoint later, Period period) {
        var roles = facts.roles();
        var scored = facts.scores(instrument).stream()
                .filter(score -> score.total().isPresent())
                .toList();
        var baselines = first(scored, Timepoint.BASELINE, Period.ALWAYS);
        var followUps = first(scored, later, period);
        return followUps.keySet().stream()
                .filter(person -> baselines.containsKey(person) && roles.containsKey(person))
                .map(person -> new Pair(
                        person,
                        known(roles, person),
                        exact(known(baselines, person)),
                        exact(known(followUps, person)),
                        known(followUps, person).completedOn()))
                .toList();
    }

    private static <T> T known(Map<PersonId, T> of, PersonId person) {
        return Objects.requireNonNull(of.get(person));
    }

    /** Their scores at both times, in one order. */
    public static Pairs values(List<Pair> of) {
        return Pairs.of(
                of.stream().mapToDouble(pair -> pair.baseline().doubleValue()).toArray(),
                of.stream().mapToDouble(pair -> pair.followUp().doubleValue()).toArray());
    }

    public BigDecimal change() {
        return followUp.subtract(baseline);
    }

    private static Map<PersonId, ScoreFact> first(List<ScoreFact> scored, Timepoint timepoint, Period period) {
        var asked = Optional.of(timepoint);
        var first = new LinkedHashMap<PersonId, ScoreFact>();
        for (var score : scored)
            if (score.timepoint().equals(asked) && period.holds(score.completedOn()))
                first.putIfAbsent(score.person(), score);
        return first;
    }

    private static BigDecimal exact(ScoreFact score) {
        return BigDecimal.valueOf(score.total().orElseThrow()).setScale(4, RoundingMode.HALF_EVEN);
    }
}
