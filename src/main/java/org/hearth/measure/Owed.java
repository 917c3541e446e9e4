package org.hearth.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.enrolment.Enrolment;
import org.hearth.instrument.Instrument;

/** What of the programme's measures is due from one parent: nothing outside an enrolment. */
final class Owed {
    private Owed() {}

    static List<Due> by(Enrolment enrolment, LocalDate today, List<Instrument> asked, List<GivenAt> given) {
        if (!enrolment.isOpenOn(today)) return List.of();
        var joined = enrolment.joinedOn();
        return Timepoint.reached(joined, today)
                .map(timepoint -> by(joined, timepoint, asked, given))
                .orElse(List.of());
    }

    private static List<Due> by(LocalDate joined, Timepoint timepoint, List<Instrument> asked, List<GivenAt> given) {
        // Somebody who joins again for another baby starts again; a month before joining still counts for this time.
        var since = joined.minusMonths(1);
        return asked.stream()
                .filter(instrument -> given.stream()
                        .noneMatch(some -> some.instrument().equals(instrument.code())
                                && some.timepoint() == timepoint
                                && !some.on().isBefore(since)))
                .map(instrument ->
                        new Due(instrument.code(), timepoint, timepoint.from(joined), timepoint.overdueFrom(joined)))
                .toList();
    }

    static List<GivenAt> given(List<Response> responses) {
        return responses.stream()
                .flatMap(response -> Optional.of(response).flatMap(Response::timepoint).stream()
                        .map(at -> new GivenAt(response.caseFile(), response.instrument(), at, response.completedOn())))
                .toList();
    }
}
