package org.hearth.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.casefile.GrantReason;
import org.hearth.team.SiteCode;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            EnrolmentStore store,
            AllocationStore allocations,
            EnrolmentFactStore facts,
            CaseFiles files,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.allocations = allocations;
        this.facts = facts;
        this.files = files;
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
        store.insert(enrolments);
        place(actor, joining);
        allocations.insert(enrolments, joining);
        for (var i = 0; i < joining.size(); i++) {
            openTo(actor, enrolments.get(i), joining.get(i).practitioner(), GrantReason.ALLOCATION);
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

    private void openTo(Actor actor, Enrolment enrolment, AccountId practitioner, GrantReason reason) {
        if (enrolment.isOpenOn(LocalDate.now(clock))) {
            files.grant(actor, shared(actor, enrolment), practitioner, reason, "works with the parent");
        }
    }

    /** What a parent's practitioner opens: that parent's file, the children's and the safety file. */
    private List<CaseFileId> shared(Actor actor, Enrolment enrolment) {
        return files.ofFamily(actor, enrolment.family()).stream()
                .filter(f -> f.kind() != CaseFileKind.PARENT || f.id().equals(enrolment.caseFile()))
                .map(CaseFile::id)
                .toList();
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
        var team = allocations.current(actor, enrolment);
        allocations.end(actor, id, on, true);
        events.publishEvent(new EnrolmentEnded(actor, id, enrolment.caseFile(), on));
        ownLast(actor, team).forEach(a -> close(actor, enrolment, a));
        return true;
    }

    /** Who closes a file to themselves can close it to nobody else after. */
    private static List<Allocation> ownLast(Actor actor, List<Allocation> team) {
        return team.stream()
                .sorted(Comparator.comparing(a -> a.practitioner().id().equals(actor.account())))
                .toList();
    }

    private void close(Actor actor, Enrolment enrolment, Allocation allocation) {
        var reason = allocation.cover() ? GrantReason.COVER : GrantReason.ALLOCATION;
        files.end(actor, shared(actor, enrolment), allocation.practitioner().id(), reason);
    }

    /** Hands a parent to another practitioner from today; throws SamePractitioner. */
    public void reallocate(Actor actor, EnrolmentId id, AccountId practitioner) {
        var enrolment = store.find(actor, id).orElseThrow(NotHere::new);
        allocations.current(actor, enrolment).stream().filter(a -> !a.cover()).forEach(a -> close(actor, enrolment, a));
        allocations.end(actor, id, LocalDate.now(clock), false);
        allocate(actor, enrolment, practitioner, false);
    }

    /** Somebody stands in for a parent's practitioner from today; throws SamePractitioner. */
    public void cover(Actor actor, EnrolmentId id, AccountId practitioner) {
        allocate(actor, store.find(actor, id).orElseThrow(NotHere::new), practitioner, true);
    }

    /** Cover ends today. */
    public void endCover(Actor actor, EnrolmentId id) {
        var enrolment = store.find(actor, id).orElseThrow(NotHere::new);
        allocations.current(actor, enrolment).stream()
                .filter(Allocation::cover)
                .forEach(a -> close(actor, enrolment, a));
        allocations.endCover(actor, id, LocalDate.now(clock));
    }

    private void allocate(Actor actor, Enrolment enrolment, AccountId practitioner, boolean cover) {
        allocations.insert(actor, enrolment, practitioner, cover, LocalDate.now(clock));
        openTo(actor, enrolment, practitioner, cover ? GrantReason.COVER : GrantReason.ALLOCATION);
        audit.changed(actor, enrolment.caseFile(), cover ? "cover" : "practitioner");
    }

    /** For figures only. */
    public List<EnrolmentFact> enrolmentFacts(Actor reporting) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.enrolments();
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
