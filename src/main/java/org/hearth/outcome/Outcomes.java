package org.hearth.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.instrument.Direction;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Measures;
import org.hearth.referral.Referrals;
import org.hearth.session.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the programme came to, counted by the role that may count and nothing else. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Outcomes {
    private final Families families;
    private final Enrolments enrolments;
    private final Sessions sessions;
    private final Measures measures;
    private final Referrals referrals;

    Outcomes(Families families, Enrolments enrolments, Sessions sessions, Measures measures, Referrals referrals) {
        this.families = families;
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.measures = measures;
        this.referrals = referrals;
    }

    /** Everything that had happened by the end of a day; for the reporting actor alone. */
    public Facts facts(Actor reporting, LocalDate asOf) {
        if (!reporting.isReporting()) {
            throw new NotHere();
        }
        return new Facts(
                        families.peopleFacts(reporting),
                        families.careFacts(reporting),
                        enrolments.enrolmentFacts(reporting),
                        sessions.attendanceFacts(reporting, asOf),
                        measures.scoreFacts(reporting, asOf),
                        referrals.decisions(reporting, asOf))
                .asOf(asOf);
    }

    /** The instruments whose change is reported, in the order they are given, with what change counts. */
    public List<Threshold> thresholds(Actor reporting) {
        return measures.instruments(reporting).stream()
                .filter(instrument -> instrument.reliableChange().isPresent()
                        && instrument.cutOff().isPresent()
                        && instrument.total().orElseThrow().direction() != Direction.NEITHER)
                .map(Outcomes::threshold)
                .toList();
    }

    /**
     * The figures that another count of the same caseload must give.
     *
     * @param rows how many rows of each kind were brought in, by interchange name
     * @param from first day of the period whose reach is counted
     * @param asOf nothing after this day is counted
     */
    public Reconciliation reconcile(
            Actor reporting, Map<String, Long> rows, LocalDate from, LocalDate to, LocalDate asOf) {
        return new Recount(facts(reporting, asOf), thresholds(reporting), new Period(from, to), asOf).with(rows);
    }

    private static Threshold threshold(Instrument instrument) {
        return Threshold.of(
                instrument.code(),
                instrument.answeredBy(),
                instrument.total().orElseThrow().direction(),
                instrument.reliableChange().orElseThrow().value(),
                instrument.cutOff().orElseThrow().value());
    }
}
