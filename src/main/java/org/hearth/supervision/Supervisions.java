package org.hearth.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.team.Colleague;
import org.hearth.team.Teams;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who supervises whose work. The files follow what the practitioner works with, for as long as both last. */
@Service
@Transactional
public class Supervisions {
    private final SupervisionStore store;
    private final Teams teams;
    private final Audit audit;
    private final Clock clock;

    Supervisions(SupervisionStore store, Teams teams, Audit audit, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose work the actor supervises and who supervises theirs, now or soon. */
    List<Supervision> of(Actor actor) {
        return notOver(store.of(actor)).toList();
    }

    /** Those of the practitioners of a manager's sites, now or soon. */
    List<Supervision> all(Actor manager) {
        var theirs = practitioners(manager).stream().map(Colleague::id).toList();
        return notOver(store.managed())
                .filter(s -> theirs.contains(s.practitioner()))
                .toList();
    }

    private Stream<Supervision> notOver(List<Supervision> all) {
        return all.stream().filter(s -> !s.isOver(today()));
    }

    /** The practitioners of a manager's sites, by name. */
    List<Colleague> practitioners(Actor manager) {
        if (!manager.has(Role.TEAM_MANAGER)) throw new NotHere();
        return teams.sitesOf(manager).stream()
                .flatMap(site -> teams.practitioners(manager, site).stream())
                .distinct()
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    /** Whom a manager may name for a practitioner of theirs, by name. */
    List<Colleague> mayBeNamed(Actor manager, AccountId practitioner) {
        var may = store.mayBeNamed(practitioner);
        return teams.everybody(manager).stream()
                .filter(c -> may.contains(c.id()))
                .toList();
    }

    /** From a day until another, both included, or until it is ended. Throws AnotherSupervisor, and NotHere for somebody who may not be named. */
    public SupervisionId name(
            Actor manager, AccountId practitioner, AccountId supervisor, LocalDate from, Optional<LocalDate> until) {
        if (practitioners(manager).stream().noneMatch(p -> p.id().equals(practitioner))
                || !store.mayBeNamed(practitioner).contains(supervisor)) throw new NotHere();
        var id = SupervisionId.random();
        store.name(
                id,
                practitioner,
                supervisor,
                from,
                until,
                Optional.of(from).filter(day -> day.isAfter(today())).map(this::begins),
                until.map(last -> begins(last.plusDays(1))),
                clock.instant());
        audit.noted(manager, "supervision of " + practitioner + " by " + supervisor);
        return id;
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Ends now. Throws NotHere for one of somebody else's practitioners; twice is once. */
    public void end(Actor manager, SupervisionId id) {
        var one =
                all(manager).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(NotHere::new);
        if (store.end(id, today(), clock.instant()))
            audit.noted(manager, "supervision ended of " + one.practitioner() + " by " + one.supervisor());
    }

    /** Roles changed: what they no longer allow is over for good. */
    @EventListener
    void whatRolesLost(AccountChanged changed) {
        store.endLost(changed.account(), today(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
