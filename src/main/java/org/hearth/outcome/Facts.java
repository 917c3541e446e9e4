package org.hearth.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.CareFact;
import org.hearth.family.CareSpell;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.referral.DecisionFact;
import org.hearth.session.AttendanceFact;
import org.hearth.team.SiteCode;

/**
 * All that figures are counted from: no names, no words, no birthdays of adults.
 *
 * @param until the last day of which anything is known
 */
public record Facts(
        List<PersonFact> people,
        List<CareFact> care,
        List<EnrolmentFact> enrolments,
        List<AttendanceFact> sessions,
        List<ScoreFact> scores,
        List<DecisionFact> referrals,
        LocalDate until) {
    /** All that there is, whenever it happened. */
    public Facts(
            List<PersonFact> people,
            List<CareFact> care,
            List<EnrolmentFact> enrolments,
            List<AttendanceFact> sessions,
            List<ScoreFact> scores,
            List<DecisionFact> referrals) {
        this(people, care, enrolments, sessions, scores, referrals, LocalDate.MAX);
    }

    public Facts {
        people = List.copyOf(people);
        care = List.copyOf(care);
        enrolments = List.copyOf(enrolments);
        sessions = List.copyOf(sessions);
        scores = List.copyOf(scores);
        referrals = List.copyOf(referrals);
    }

    /** What had happened by the end of a day; nothing later is counted. */
    public Facts asOf(LocalDate day) {
        Predicate<LocalDate> later = date -> date.isAfter(day);
        return new Facts(
                people.stream().map(person -> asOf(person, later)).toList(),
                care.stream()
                        .filter(fact -> !later.test(fact.spell().from()))
                        .map(fact -> asOf(fact, later))
                        .toList(),
                enrolments.stream()
                        .filter(enrolment -> !later.test(enrolment.joinedOn()))
                        .map(enrolment -> asOf(enrolment, later))
                        .toList(),
                keep(sessions, session -> !later.test(session.heldOn())),
                keep(scores, score -> !later.test(score.completedOn())),
                keep(referrals, referral -> !later.test(referral.receivedOn())),
                day);
    }

    /** The facts of one site: referrals by the team they go to, everything else by the family's last enrolment. */
    public Facts at(SiteCode site) {
        var home = homes();
        var members = people.stream()
                .filter(person -> site.equals(home.get(person.family())))
                .map(PersonFact::person)
                .collect(Collectors.toSet());
        var here = keep(enrolments, enrolment -> site.equals(home.get(enrolment.family())));
        var ids = here.stream().map(EnrolmentFact::enrolment).collect(Collectors.toSet());
        return new Facts(
                keep(people, person -> members.contains(person.person())),
                keep(care, fact -> members.contains(fact.person())),
                here,
                keep(sessions, session -> ids.contains(session.enrolment())),
                keep(scores, score -> members.contains(score.person())),
                keep(referrals, referral -> referral.route().equals(Optional.of(site))),
                until);
    }

    /** The first day of anything that is counted by its day. */
    public Optional<LocalDate> firstDay() {
        return Stream.of(
                        enrolments.stream().map(EnrolmentFact::joinedOn),
                        sessions.stream().map(AttendanceFact::heldOn),
                        scores.stream().map(ScoreFact::completedOn),
                        referrals.stream().map(DecisionFact::receivedOn),
                        people.stream().flatMap(person -> person.born().stream()))
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder());
    }

    Map<PersonId, PersonRole> roles() {
        return people.stream().collect(Collectors.toMap(PersonFact::person, PersonFact::role));
    }

    private Map<FamilyId, SiteCode> homes() {
        var lastFirst = Comparator.comparing(EnrolmentFact::joinedOn)
                .reversed()
                .thenComparing(enrolment -> enrolment.enrolment().toString());
        return enrolments.stream()
                .sorted(lastFirst)
                .collect(Collectors.toMap(EnrolmentFact::family, EnrolmentFact::site, (last, earlier) -> last));
    }

    private static <T> List<T> keep(List<T> facts, Predicate<T> which) {
        return facts.stream().filter(which).toList();
    }

    private static PersonFact asOf(PersonFact person, Predicate<LocalDate> later) {
        return new PersonFact(
                person.person(), person.family(), person.role(), person.born().filter(later.negate()));
    }

    private static CareFact asOf(CareFact fact, Predicate<LocalDate> later) {
        var spell = fact.spell();
        return new CareFact(
                fact.person(),
                new CareSpell(spell.status(), spell.from(), spell.to().filter(later.negate())));
    }

    private static EnrolmentFact asOf(EnrolmentFact enrolment, Predicate<LocalDate> later) {
        var ended = enrolment.endedOn().filter(later.negate());
        return new EnrolmentFact(
                enrolment.enrolment(),
                enrolment.person(),
                enrolment.family(),
                enrolment.site(),
                enrolment.joinedOn(),
                ended,
                enrolment.endReason().filter(reason -> ended.isPresent()));
    }
}
