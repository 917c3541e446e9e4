package org.hearth.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.family.PersonId;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Facts;

/** What was given of one instrument, by person and time. */
record Given(Map<PersonId, Map<Timepoint, ScoreFact>> scores) {
    static Given of(Facts facts, String instrument) {
        return new Given(facts.given(instrument));
    }

    Optional<ScoreFact> of(PersonId person, Timepoint timepoint) {
        return Optional.ofNullable(scores.getOrDefault(person, Map.of()).get(timepoint));
    }

    double[] totals(List<Attender> parents) {
        return parents.stream()
                .flatMap(parent -> of(parent.person(), Timepoint.BASELINE).stream())
                .flatMap(score -> score.total().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
