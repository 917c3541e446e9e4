package org.hearth.outcome;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.PersonId;
import org.hearth.measure.Timepoint;
import org.hearth.session.Attendance;
import org.hearth.session.AttendanceFact;

/**
 * How much of the programme somebody had had by the day they were asked again.
 *
 * @param sessions that they came to
 * @param modules that these were about, each once
 */
public record Dose(Pair pair, int sessions, int modules) {
    /** Of everybody with both scores whose later one was given in the period. */
    public static List<Dose> of(Facts facts, String instrument, Timepoint later, Period period) {
        return facts.doses(instrument, later, period);
    }

    static List<Dose> among(Facts facts, String instrument, Timepoint later, Period period) {
        var came = facts.came();
        return facts.pairs(instrument, later, period).stream()
                .map(pair -> of(pair, came.getOrDefault(pair.person(), List.of())))
                .toList();
    }

    static Map<PersonId, List<AttendanceFact>> came(Facts facts) {
        Map<EnrolmentId, PersonId> whose =
                facts.enrolments().stream().collect(Collectors.toMap(EnrolmentFact::enrolment, EnrolmentFact::person));
        return facts.sessions().stream()
                .filter(session ->
                        session.attendance() == Attendance.ATTENDED && whose.containsKey(session.enrolment()))
                .collect(Collectors.groupingBy(session -> whose.get(session.enrolment())));
    }

    private static Dose of(Pair pair, List<AttendanceFact> came) {
        var before = came.stream()
                .filter(session -> !session.heldOn().isAfter(pair.later()))
                .toList();
        var modules = new HashSet<String>();
        before.forEach(session -> modules.addAll(session.modules()));
        return new Dose(pair, before.size(), modules.size());
    }
}
