package org.hearth.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.hearth.contact.SafeWay;
import org.hearth.eligibility.Decision;
import org.hearth.family.NhsNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Referrals made to the programme, from the first asking to our answer. */
@Service
@Transactional
public class Referrals {
    private final ReferralStore store;
    private final ReferredStore people;
    private final NhsNumbersStore numbers;
    private final Judging judging;
    private final Joining joining;
    private final Carrying carrying;
    private final CaseFiles files;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referrals(
            ReferralStore store,
            ReferredStore people,
            NhsNumbersStore numbers,
            Judging judging,
            Joining joining,
            Carrying carrying,
            CaseFiles files,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.numbers = numbers;
        this.judging = judging;
        this.joining = joining;
        this.carrying = carrying;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a referral file, which the job lets go of at once: from then on intake and managers open it. */
    public void receive(Actor job, ReferralId id, NewReferral sent) {
        var verdict = judging.judge(job, sent.facts());
        var file = files.openReferral(job);
        store.insert(Referral.received(id, file, sent, verdict, clock.instant()));
        verdict.covering().ifPresent(site -> files.place(job, Map.of(file, site)));
        audit.changed(job, file, "referral received");
        files.leave(job, List.of(file));
        events.publishEvent(new ReferralReceived(id));
    }

    /** The referrals open to the actor, so many after those before: what waits first, the oldest on top, then the latest answered. */
    List<ReferralLine> list(Actor actor, int before, int most) {
        var lines = store.list(actor, before, most);
        lines.forEach(line -> audit.read(actor, line.caseFile(), "referral in a list"));
        return lines;
    }

    /** How many referrals are open to the actor. */
    int count(Actor actor) {
        return store.count(actor);
    }

    /** How many of them wait. */
    int waiting(Actor actor) {
        return store.waiting(actor);
    }

    Optional<Opened> find(Actor actor, ReferralId id) {
        return store.find(actor, id).map(referral -> {
            audit.read(actor, referral.caseFile(), "referral");
            return opened(actor, referral);
        });
    }

    /** The parents whom the referrals open to the actor name, the latest referral first. */
    public List<Referred> people(Actor actor) {
        return people.all(actor);
    }

    /** The parents whom one referral names; none when it is not open to the actor. */
    public List<Referred> people(Actor actor, ReferralId id) {
        return people.of(actor, id);
    }

    /** Those of them who were said to be reached at this telephone number or e-mail address. */
    public List<Referred> toldOf(Actor actor, String numberOrEmail) {
        return people.reachedAt(actor, numberOrEmail);
    }

    /** Those of them who have this NHS number. */
    public List<Referred> having(Actor actor, NhsNumber number) {
        return people.having(actor, number);
    }

    /** The NHS numbers of the parents of a referral; none when it is not open to the actor. */
    public List<NhsNumber> nhsNumbers(Actor actor, ReferralId id) {
        var known = numbers.of(actor, id);
        return Stream.of(known.mother(), known.father())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a referral tells of the ways to reach its parents: numbers, addresses. Empty when it is not open to the actor. */
    public Set<String> ways(Actor actor, ReferralId id) {
        return store.find(actor, id)
                .map(referral -> Stream.of(
                                referral.sent().mother(), referral.sent().father())
                        .flatMap(parent -> parent.safeWays().stream())
                        .map(SafeWay::detail)
                        .filter(detail -> !detail.isBlank())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Keeps what was found out since and looks again; false when somebody else changed the referral meanwhile. */
    boolean learn(Actor actor, ReferralId id, int version, Learnt learnt) {
        var referral = waitingOne(actor, id);
        var sent = learnt.in(referral.sent());
        var verdict = judging.judge(actor, sent.facts());
        if (!store.learn(actor, referral.knowing(sent, verdict, clock.instant()), version)) return false;
        numbers.put(actor, referral, learnt.numbers());
        verdict.covering().ifPresent(site -> files.place(actor, Map.of(referral.caseFile(), site)));
        audit.changed(actor, referral.caseFile(), "referral: something found out");
        return true;
    }

    /** A manager's own decision, with the reason; what the rules say stays as it is. */
    void decide(Actor actor, ReferralId id, Decision decision, String words) {
        if (!actor.has(Role.TEAM_MANAGER)) throw new NotHere();
        var kind = decision == Decision.ELIGIBLE ? ReferralAnswer.Kind.ELIGIBLE : ReferralAnswer.Kind.INELIGIBLE;
        answer(actor, waitingOne(actor, id), kind, words);
        events.publishEvent(new ReferralDecided(id, decision));
    }

    /** Ends a referral without a family. */
    void decline(Actor actor, ReferralId id, String words) {
        var referral = waitingOne(actor, id);
        if (!store.decline(actor, id)) throw new AlreadyAnswered();
        answer(actor, referral, ReferralAnswer.Kind.DECLINED, words);
        events.publishEvent(new ReferralDecided(id, Decision.INELIGIBLE));
    }

    /**
     * Makes the referral a family of a site: both parents enrolled, each with a practitioner of their own. All or
     * nothing, and once: throws AlreadyAnswered the second time, SamePractitioner for one practitioner named twice.
     */
    void accept(Actor actor, ReferralId id, Acceptance acceptance) {
        var held = store.hold(actor, id);
        var referral = waitingOne(actor, id);
        if (!held || opened(actor, referral).standing() != Decision.ELIGIBLE) throw new AlreadyAnswered();
        var family = joining.join(actor, referral, numbers.of(actor, id), acceptance);
        store.accept(actor, id, family);
        answer(actor, referral, ReferralAnswer.Kind.ACCEPTED, "");
        files.place(actor, Map.of(referral.caseFile(), acceptance.site()));
        files.became(actor, Map.of(referral.caseFile(), family));
        events.publishEvent(new ReferralAccepted(id, family, acceptance.site()));
    }

    /** Writes referrals of a caseload folder; those already here are left as they are. Gives how many were written. */
    public int bring(Actor job, List<ImportedReferral> rows) {
        return carrying.bring(job, rows);
    }

    /** Every referral that is open to the job, as a caseload folder writes it. */
    public List<ImportedReferral> exported(Actor job) {
        return carrying.exported(job);
    }

    /** The rules' answer to each referral received up to and on a day; for the job that counts. */
    public List<DecisionFact> decisions(Actor reporting, LocalDate asOf) {
        if (!reporting.isReporting()) throw new NotHere();
        return carrying.decisions(asOf);
    }

    private void answer(Actor actor, Referral referral, ReferralAnswer.Kind kind, String words) {
        store.answers().insert(actor, referral, kind, words, clock.instant());
        audit.changed(actor, referral.caseFile(), "referral " + kind.code());
    }

    private Referral waitingOne(Actor actor, ReferralId id) {
        var referral = store.find(actor, id).orElseThrow(NotHere::new);
        if (!referral.isWaiting()) throw new AlreadyAnswered();
        return referral;
    }

    private Opened opened(Actor actor, Referral referral) {
        var answers = store.answers().of(actor, referral.id());
        return new Opened(
                referral,
                numbers.of(actor, referral.id()),
                judging.judge(actor, referral.sent().facts()),
                answers);
    }
}
