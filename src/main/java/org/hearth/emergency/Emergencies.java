package org.hearth.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.task.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening one parent's file in an emergency; those who answer for it are told at once, and one of them looks at it. */
@Service
@Transactional
public class Emergencies {
    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofHours(1);
    /** The database holds to these two as well. */
    private static final int UNLOOKED = 3;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_TO_REVIEW = 2;

    private final EmergencyStore store;
    private final Telling telling;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    Emergencies(EmergencyStore store, Telling telling, Tasks tasks, Audit audit, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody looks at what the actor opened before more opens to them this way; whatever they seek. */
    boolean waitForALook(Actor actor) {
        return store.unlooked(clock.instant().minus(DAY)) >= UNLOOKED;
    }

    /** The parent's file, now open; empty when there is none to open, whatever the reason, and after too many tries. */
    Optional<CaseFileId> open(Actor actor, Sought sought) {
        var now = clock.instant();
        if (store.tries(actor, now.minus(WITHIN)) >= TRIES) {
            audit.noted(actor, "emergency: too many tries");
            return Optional.empty();
        }
        if (waitForALook(actor)) {
            audit.noted(actor, "emergency: too many opened");
            return Optional.empty();
        }
        var id = EmergencyId.random();
        var due = WorkingDays.after(today(), DAYS_TO_REVIEW);
        var file = store.open(id, sought, now, due);
        if (file.isEmpty()) {
            store.tried(actor, now);
            audit.noted(actor, "emergency: nothing opened");
            return file;
        }
        // None when the file was open to them anyway.
        store.find(actor, id).ifPresent(opened -> {
            audit.granted(actor, List.of(opened.parentsFile(), opened.safetyFile()), "opened in an emergency");
            store.sayWhy(opened, sought.words());
            telling.tell(actor, opened);
        });
        return file;
    }

    /** Those of the actor's own that last. */
    @Transactional(readOnly = true)
    List<Emergency> lasting(Actor actor) {
        return store.lasting(actor);
    }

    /** Closes it now. Throws NotHere for somebody else's that the actor does not review. */
    void end(Actor actor, EmergencyId id) {
        var opened = store.find(actor, id).orElseThrow(NotHere::new);
        audit.granted(actor, List.of(opened.parentsFile(), opened.safetyFile()), "emergency ended");
        store.end(id, clock.instant());
    }

    /** Those nobody has looked at yet that the actor may, the first due first. */
    List<Emergency> toReview(Actor actor) {
        if (!reviews(actor)) return List.of();
        var open = store.toReview(actor);
        open.forEach(opened -> audit.read(actor, opened.safetyFile(), "emergency"));
        return open;
    }

    Emergency find(Actor actor, EmergencyId id) {
        var opened = store.find(actor, id)
                .filter(e -> reviews(actor) && !e.account().equals(actor.account()))
                .orElseThrow(NotHere::new);
        audit.read(actor, opened.safetyFile(), "emergency");
        return opened;
    }

    /** What somebody who did not open it found; the first to look settles it for all. */
    void review(Actor actor, EmergencyId id, Emergency.Outcome outcome, String words) {
        var opened = find(actor, id);
        if (!store.review(actor, opened, outcome, words, clock.instant())) return;
        audit.changed(actor, opened.safetyFile(), "emergency reviewed");
        tasks.settle(actor, opened.safetyFile(), Telling.kind(id), words);
    }

    private static boolean reviews(Actor actor) {
        return actor.has(Role.TEAM_MANAGER) || actor.has(Role.SAFEGUARDING_ADVISOR);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
