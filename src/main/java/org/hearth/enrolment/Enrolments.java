package org.hearth.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.CauseId;
import org.hearth.casefile.FamilyId;
import org.hearth.casefile.GrantReason;
import org.hearth.casefile.Lasting;
import org.hearth.programme.Programmes;
import org.hearth.team.SiteCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parents join, each with a practitioner of their own; practitioners change; parents complete or leave. */
@Service
@Transactional
public class Enrolments {
    private final EnrolmentStore store;
    private final AllocationStore allocations;
    private final EnrolmentFactStore facts;
    private final CaseFiles files;
    private final Openings openings;
    private final Programmes programmes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            EnrolmentStore store,
            AllocationStore allocations,
            EnrolmentFactStore facts,
            CaseFiles files,
            Openings openings,
            Programmes programmes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.allocations = allocations;
        this.facts = facts;
        this.files = files;
        this.openings = openings;
        this.programmes = programmes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Parents join: their family's files go to the site, and each practitioner opens that parent's file, the
     * children's and the safety file, while the enrolment is open. Throws SamePractitioner.
     */
    public List<EnrolmentId> enrol(Actor actor, List<NewEnrolment> joining) {
        var enrolments = joining.stream().map(Enrolments::enrolment).toList();
        store.insert(enrolments, programmes.current(actor).version());
        allocations.insert(enrolments, joining);
        // Only then: whoever worked with one parent, and no longer does, opens the other's by no standing.
        place(actor, joining);
        for (var i = 0; i < joining.size(); i++) {
            openings.open(
                    actor, enrolments.get(i), joining.get(i).practitioner(), GrantReason.ALLOCATION, Lasting.OPEN);
        }
        return enrolments.stream().map(Enrolment::id).toList();
    }

    private void place(Actor actor, List<NewEnrolment> joining) {
        var sites = new LinkedHashMap<CaseFileId, SiteCode>();
        var families = new LinkedHashMap<FamilyId, SiteCode>();
        joining.forEach(j -> families.put(j.parent().family(), j.site()));
        families.forEach((family, site) -> files.ofFamily(actor, family).forEach(f -> sites.put(f.id(), site)));
        joining.forEach(j -> sites.put(j.parent().caseFile(), j.site()));
        files.place(actor, sites);
    }

    /** The latest enrolment in a parent's file. */
    public Optional<Enrolment> of(Actor actor, CaseFileId parentsFile) {
        return store.in(actor, parentsFile).stream().findFirst();
    }

    public Optional<Enrolment> find(Actor actor, EnrolmentId id) {
        return store.find(actor, id);
    }

    public List<Enrolment> all(Actor actor) {
        return store.all(actor);
    }

    /** Who works, or worked, with whom in a family: the current ones first. Empty unless its safety file is open to the actor. */
    public List<Allocation> team(Actor actor, FamilyId family) {
        return allocations.of(actor, family);
    }

    /** The practitioner who leads with a parent, on any enrolment, the latest first: for exchange with other systems. */
    public List<Allocation> allTeams(Actor actor) {
        return allocations.all(actor);
    }

    /** A parent's time ends; their practitioner's grants end with it. False when it has ended or would end before it began. */
    public boolean end(Actor actor, EnrolmentId id, LocalDate on, EndReason why) {
        var enrolment = store.find(actor, id).orElseThrow(NotHere::new);
        if (on.isBefore(enrolment.joinedOn()) || !store.end(actor, id, on, why)) {
            return false;
        }
        audit.changed(actor, enrolment.caseFile(), "enrolment ended");
        var team = allocations.unended(actor, enrolment);
        team.forEach(a -> allocations.end(actor, a.id(), on, today()));
        events.publishEvent(new EnrolmentEnded(actor, id, enrolment.caseFile(), on));
        ownLast(actor, team).forEach(a -> openings.close(actor, enrolment, a));
        return true;
    }

    /** Who closes a file to themselves can close it to nobody else after. */
    private static List<Allocation> ownLast(Actor actor, List<Allocation> team) {
        return team.stream()
                .sorted(Comparator.comparing(a -> a.practitioner().id().equals(actor.account())))
                .toList();
    }

    /** Hands a parent to another practitioner from today; throws SamePractitioner. */
    public void reallocate(Actor actor, EnrolmentId id, AccountId practitioner) {
        var enrolment = store.find(actor, id).orElseThrow(NotHere::new);
        for (var before : allocations.unended(actor, enrolment)) {
            if (before.cover()) continue;
            openings.close(actor, enrolment, before);
            allocations.end(actor, before.id(), today(), today());
        }
        allocations.insert(actor, AllocationId.random(), enrolment, practitioner, false, today(), Optional.empty());
        openings.open(actor, enrolment, practitioner, GrantReason.ALLOCATION, Lasting.OPEN);
        audit.changed(actor, enrolment.caseFile(), "practitioner");
    }

    /**
     * Somebody stands in for a parent's practitioner from a day until another, both included, or until it is ended. It begins
     * and ends by itself. Throws SamePractitioner, and CoversAlready for days that they cover already.
     */
    public AllocationId cover(
            Actor actor, EnrolmentId id, AccountId practitioner, LocalDate from, Optional<LocalDate> until) {
        var enrolment = store.find(actor, id).orElseThrow(NotHere::new);
        var cover = AllocationId.random();
        allocations.insert(actor, cover, enrolment, practitioner, true, from, until);
        var lasting = new Lasting(
                Optional.of(from).filter(day -> day.isAfter(today())).map(this::begins),
                until.map(last -> begins(last.plusDays(1))),
                Optional.of(new CauseId(cover.value())));
        openings.open(actor, enrolment, practitioner, GrantReason.COVER, lasting);
        audit.changed(actor, enrolment.caseFile(), "cover");
        return cover;
    }

    /** Somebody stands in from today until it is ended; throws SamePractitioner and CoversAlready. */
    public AllocationId cover(Actor actor, EnrolmentId id, AccountId practitioner) {
        return cover(actor, id, practitioner, today(), Optional.empty());
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Cover that is on ends now; what was planned is called off, as if it had not been. Twice is once. */
    public void endCover(Actor actor, EnrolmentId id, AllocationId cover) {
        var enrolment = store.find(actor, id).orElseThrow(NotHere::new);
        var ending = allocations.of(actor, enrolment.family()).stream()
                .filter(a -> a.cover() && a.enrolment().equals(id) && a.id().equals(cover))
                .findFirst();
        ending.filter(a -> !a.ended()).ifPresent(a -> {
            allocations.end(actor, cover, today(), today());
            openings.close(actor, enrolment, a);
            audit.changed(actor, enrolment.caseFile(), "cover ended");
        });
    }

    /** The enrolments that go on and that nobody leads: their practitioner left, or is none any more. Of files the actor opens to others. */
    @Transactional(readOnly = true)
    public List<Enrolment> withNobody(Actor actor) {
        return store.withNobody(actor);
    }

    /** Who must never come to work with the parent of this enrolment, for having come near to the other. */
    @Transactional(readOnly = true)
    public Set<AccountId> keptFrom(Actor actor, Enrolment enrolment) {
        return files.keptFrom(actor, enrolment.caseFile());
    }

    /** Roles changed: who is no practitioner any more works with nobody, and begins with nothing when they are one again. */
    @EventListener
    void whatRolesLost(AccountChanged changed) {
        allocations.endLost(changed.account(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For figures only. */
    public List<EnrolmentFact> enrolmentFacts(Actor reporting) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.enrolments();
    }

    /** For figures only: by which version of the programme each parent came. */
    public Map<EnrolmentId, Integer> versions(Actor reporting) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.versions();
    }

    private static Enrolment enrolment(NewEnrolment joining) {
        var id = EnrolmentId.random();
        return new Enrolment(
                id,
                joining.ref().orElse(id.toString()),
                joining.parent().caseFile(),
                joining.parent().family(),
                joining.parent().id(),
                joining.site(),
                joining.joinedOn(),
                joining.endedOn(),
                joining.endReason());
    }
}
