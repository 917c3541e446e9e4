package org.hearth.caseload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.audit.ExportMark;
import org.hearth.audit.ExportReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Families' rows leave for a reason, and more than a few of them only when two people want it: one asks, another approves. */
@Service
@Transactional
class Exports {
    /** More rows than this take two people. */
    static final int FEW = 50;

    private static final int SHOWN = 20;

    private final ExportStore store;
    private final Caseloads caseloads;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Exports(ExportStore store, Caseloads caseloads, Accounts accounts, Audit audit, Clock clock) {
        this.store = store;
        this.caseloads = caseloads;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same asked twice is asked once. */
    void ask(Actor actor, ExportRequestId id, ExportReason reason, String words) {
        allow(actor);
        store.ask(id, reason, words, actor, clock.instant());
        audit.noted(actor, "export asked for " + id);
    }

    List<ExportRequest> latest(Actor actor) {
        allow(actor);
        return store.latest(actor, SHOWN);
    }

    /** The second pair of eyes. Throws NotHere for who asked, and for what no longer waits. */
    void approve(Actor actor, ExportRequestId id) {
        allow(actor);
        var waits = store.find(actor, id).filter(request -> request.mayBeApproved(clock.instant()));
        if (waits.isEmpty() || !store.approve(id, actor, clock.instant())) throw new NotHere();
        audit.noted(actor, "export approved " + id);
    }

    /** Whether there is anybody who could ask and approve, however this process is set up; before the first has signed in there is not. */
    private boolean isAnybodyThere(Actor job) {
        return accounts.anybodyEverSignedIn(job);
    }

    /** What two wanted, taken and still to be written. */
    record Taken(ExportRequestId id, ExportReason reason, ExportMark mark) {}

    /**
     * Takes what two wanted, once. To be kept before anything is written: of what then fails, or is ended from outside, some may
     * have left. Throws NotApproved, and FolderNotEmpty when something else lies there.
     */
    Taken take(Actor job, Path folder, ExportRequestId id) {
        var request = store.find(job, id)
                .filter(found -> found.mayBeUsed(clock.instant()))
                .orElseThrow(() -> new NotApproved(
                        "no request of this id has been approved by somebody else within a day and not been used"));
        caseloads.makeReady(job, folder);
        var mark = ExportMark.random();
        if (!store.use(id, mark, clock.instant())) throw new NotApproved("this request was used meanwhile");
        audit.noted(job, "export handed out " + id);
        return new Taken(id, request.reason(), mark);
    }

    /** Writes what was taken. */
    ExportMark handOut(Actor job, Path folder, Taken taken) {
        var rows = caseloads.handOut(job, folder, taken.mark(), Optional.of(taken.reason()));
        store.counted(taken.id(), rows);
        return taken.mark();
    }

    /** A few rows, for a reason. Throws NotApproved for more, as long as there is anybody who could approve it. */
    ExportMark handOut(Actor job, Path folder, ExportReason reason) {
        var rows = caseloads.rows(job);
        if (rows > FEW && isAnybodyThere(job))
            throw new NotApproved("these are " + rows + " rows: more than " + FEW
                    + " leave only when one colleague asks for it under Exports and another approves it. Then say"
                    + " --request and its id");
        return caseloads.handOut(job, folder, Optional.of(reason));
    }

    private static void allow(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.TEAM_MANAGER)) throw new NotHere();
    }
}
