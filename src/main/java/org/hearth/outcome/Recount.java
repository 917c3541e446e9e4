package org.hearth.outcome;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.enrolment.EndReason;
import org.hearth.family.CareStatus;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Reconciliation.CareStatuses;
import org.hearth.outcome.Reconciliation.Verdict;
import org.hearth.referral.DecisionFact;

/** Counts everything a caseload's expected answers have, from the facts as of a day. */
record Recount(Facts facts, List<Threshold> thresholds, Period year, LocalDate asOf) {
    private static final Map<String, Predicate<PersonRole>> WHO = new LinkedHashMap<>();

    static {
        WHO.put("all", role -> true);
        WHO.put("mother", PersonRole.MOTHER::equals);
        WHO.put("father", PersonRole.FATHER::equals);
    }

    Reconciliation with(Map<String, Long> rows) {
        return new Reconciliation(
                asOf,
                List.of(year.from(), year.to()),
                reach(),
                rows,
                tally(facts.referrals().stream()
                        .map(referral -> referral.decision().code())),
                tally(facts.referrals().stream()
                        .map(referral -> referral.source().code())),
                verdicts(),
                tally(facts.enrolments().stream()
                        .map(enrolment ->
                                enrolment.endReason().map(EndReason::code).orElse(""))),
                tally(facts.sessions().stream()
                        .map(session -> session.attendance().code())),
                outcomes(),
                Diagnoses.of(facts, Period.until(asOf)),
                (int) facts.scores().stream().filter(score -> !score.counts()).count(),
                care(),
                (int) facts.scores().stream().filter(Recount::isAlert).count());
    }

    private Map<String, Integer> reach() {
        var reach = Reach.in(facts, year);
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("families", reach.families());
        counts.put("individuals", reach.people().size());
        counts.put("mothers", reach.count(PersonRole.MOTHER));
        counts.put("fathers", reach.count(PersonRole.FATHER));
        counts.put("babies", reach.count(PersonRole.BABY));
        counts.put("other_children", reach.count(PersonRole.CHILD));
        counts.put("other_adults", reach.count(PersonRole.OTHER_ADULT));
        return counts;
    }

    private Map<String, Verdict> verdicts() {
        var verdicts = new TreeMap<String, Verdict>();
        for (DecisionFact fact : facts.referrals()) {
            var route = fact.route().map(Object::toString).orElse(null);
            verdicts.put(fact.ref(), new Verdict(fact.decision().code(), fact.reasons(), route));
        }
        return verdicts;
    }

    private Map<String, PairedChange> outcomes() {
        var outcomes = new LinkedHashMap<String, PairedChange>();
        for (var threshold : thresholds) {
            for (var later : List.of(Timepoint.YEAR1, Timepoint.YEAR2)) {
                WHO.forEach((name, who) -> outcomes.put(
                        threshold.instrument() + " baseline->" + later.code() + " " + name,
                        PairedChange.of(facts, threshold, later, who, Period.until(asOf))
                                .rounded()));
            }
        }
        return outcomes;
    }

    private CareStatuses care() {
        var changes = CareChange.in(facts, Period.until(asOf));
        return new CareStatuses(
                tally(changes.stream().map(CareChange::atJoining).map(CareStatus::code)),
                tally(changes.stream().map(CareChange::atSecondBirthday).map(CareStatus::code)),
                changes.size());
    }

    private static boolean isAlert(ScoreFact score) {
        return score.instrument().equals("PHQ-9") && score.danger();
    }

    private static Map<String, Integer> tally(Stream<String> codes) {
        var counts = new TreeMap<String, Integer>();
        codes.collect(groupingBy(Function.identity(), counting())).forEach((code, n) -> counts.put(code, n.intValue()));
        return counts;
    }
}
