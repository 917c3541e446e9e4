package org.hearth.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import org.hearth.measure.Timepoint;
import org.hearth.referral.DecisionFact;
import org.hearth.session.AttendanceFact;
import org.hearth.team.SiteCode;
import org.jspecify.annotations.Nullable;

/** All that figures are counted from: no names, no words, no birthdays of adults. What is asked of it often is worked out once. */
public final class Facts {
    private final List<PersonFact> people;
    private final List<CareFact> care;
    private final List<EnrolmentFact> enrolments;
    private final List<AttendanceFact> sessions;
    private final List<ScoreFact> scores;
    private final List<DecisionFact> referrals;
    private final LocalDate until;

    private final Map<SiteCode, Facts> sites = new ConcurrentHashMap<>();
    private final Map<String, List<ScoreFact>> instruments = new ConcurrentHashMap<>();
    private final Map<Pairing, List<Pair>> pairs = new ConcurrentHashMap<>();
    private final Map<Pairing, List<Dose>> doses = new ConcurrentHashMap<>();
    private final Map<Period, List<Attender>> attenders = new ConcurrentHashMap<>();
    private final Map<String, Map<PersonId, Map<Timepoint, ScoreFact>>> given = new ConcurrentHashMap<>();
    private @Nullable Map<PersonId, PersonRole> roles;
    private @Nullable Map<FamilyId, SiteCode> homes;
    private @Nullable Map<PersonId, List<AttendanceFact>> came;

    private record Pairing(String instrument, Timepoint later, Period period) {}

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

    /** @param until the last day of which anything is known */
    private Facts(
            List<PersonFact> people,
            List<CareFact> care,
            List<EnrolmentFact> enrolments,
            List<AttendanceFact> sessions,
            List<ScoreFact> scores,
            List<DecisionFact> referrals,
            LocalDate until) {
        this.people = List.copyOf(people);
        this.care = List.copyOf(care);
        this.enrolments = List.copyOf(enrolments);
        this.sessions = List.copyOf(sessions);
        this.scores = List.copyOf(scores);
        this.referrals = List.copyOf(referrals);
        this.until = until;
    }

    public List<PersonFact> people() {
        return people;
    }

    public List<CareFact> care() {
        return care;
    }

    public List<EnrolmentFact> enrolments() {
        return enrolments;
    }

    public List<AttendanceFact> sessions() {
        return sessions;
    }

    public List<ScoreFact> scores() {
        return scores;
    }

    public List<DecisionFact> referrals() {
        return referrals;
    }

    /** The last day of which anything is known. */
    public LocalDate until() {
        return until;
    }

    /** The scores of one instrument. */
    public List<ScoreFact> scores(String instrument) {
        return instruments.computeIfAbsent(
                instrument, code -> keep(scores, score -> score.instrument().equals(code)));
    }

    /** People with a score of the instrument at the start and again later, the later one given in the period. */
    public List<Pair> pairs(String instrument, Timepoint later, Period period) {
        return pairs.computeIfAbsent(
                new Pairing(instrument, later, period), asked -> Pair.among(this, instrument, later, period));
    }

    /** The same people with what they had had of the programme by then. */
    public List<Dose> doses(String instrument, Timepoint later, Period period) {
        return doses.computeIfAbsent(
                new Pairing(instrument, later, period), asked -> Dose.among(this, instrument, later, period));
    }

    /** The parents who joined in a period. */
    public List<Attender> attenders(Period period) {
        return attenders.computeIfAbsent(period, asked -> Attender.among(this, period));
    }

    /** The first score of an instrument that somebody gave at a time, by person and time. */
    public Map<PersonId, Map<Timepoint, ScoreFact>> given(String instrument) {
        return given.computeIfAbsent(instrument, code -> {
            Map<PersonId, Map<Timepoint, ScoreFact>> byPerson = new HashMap<>();
            for (var score : scores(code))
                score.timepoint().ifPresent(timepoint -> byPerson.computeIfAbsent(
                                score.person(), person -> new EnumMap<>(Timepoint.class))
                        .putIfAbsent(timepoint, score));
            return byPerson;
        });
    }

    /** The sessions each person came to. */
    synchronized Map<PersonId, List<AttendanceFact>> came() {
        if (came == null) came = Dose.came(this);
        return came;
    }

    /** What had happened by the end of a day; nothing later is counted. */
    public Facts asOf(LocalDate day) {
        Predicate<LocalDate> later = date -> date.isAfter(day);
        return new Facts(
                people.stream().map(person -> person.asOf(day)).toList(),
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
        return sites.computeIfAbsent(site, this::only);
    }

    private Facts only(SiteCode site) {
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

    synchronized Map<PersonId, PersonRole> roles() {
        if (roles == null) roles = people.stream().collect(Collectors.toMap(PersonFact::person, PersonFact::role));
        return roles;
    }

    private synchronized Map<FamilyId, SiteCode> homes() {
        if (homes == null) homes = lastSites();
        return homes;
    }

    private Map<FamilyId, SiteCode> lastSites() {
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
