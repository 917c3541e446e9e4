package org.hearth.research;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.audit.ExportReason;
import org.hearth.extract.ExtractKey;
import org.hearth.extract.Extracts;
import org.hearth.extract.Made;
import org.hearth.extract.Wanted;
import org.hearth.trial.Trials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The researcher's extract leaves only when two people want it: one asks and says what for, another approves. */
@Service
@Transactional
class Releases {
    private static final int SHOWN = 50;

    private final ReleaseStore store;
    private final Extracts extracts;
    private final Trials trials;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Releases(ReleaseStore store, Extracts extracts, Trials trials, Accounts accounts, Audit audit, Clock clock) {
        this.store = store;
        this.extracts = extracts;
        this.trials = trials;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same asked twice is asked once. */
    void ask(Actor actor, ReleaseId id, String purpose, Wanted wanted) {
        if (!mayAsk(actor)) throw new NotHere();
        if (store.ask(id, purpose, wanted, ExtractKey.draw(trials.arms(actor)), actor, clock.instant()))
            audit.noted(actor, "extract asked for " + id);
    }

    List<Release> latest(Actor actor) {
        if (!mayAsk(actor) && !mayApprove(actor)) throw new NotHere();
        return store.latest(actor, SHOWN);
    }

    /** The second pair of eyes. Throws NotHere for who asked, and for what no longer waits. */
    void approve(Actor actor, ReleaseId id) {
        if (!mayApprove(actor)) throw new NotHere();
        var waits = store.find(actor, id).filter(release -> release.mayBeApproved(clock.instant()));
        if (waits.isEmpty() || !store.approve(id, actor, clock.instant())) throw new NotHere();
        audit.noted(actor, "extract approved " + id);
    }

    /**
     * Takes what another approved. To be kept before anything is written: of what then fails, some may have left. Within a day it can
     * be taken again, with the same mark and the same pseudonyms, because a download may break off.
     *
     * @throws NotHere for what is not the actor's, and what is not approved
     */
    Release take(Actor actor, ReleaseId id) {
        if (!mayAsk(actor)) throw new NotHere();
        var release = store.find(actor, id)
                .filter(found -> found.isOf(actor) || actor.isJob())
                .filter(found -> found.mayBeTaken(clock.instant()) || isTheMachinesAlone(actor, found))
                .orElseThrow(NotHere::new);
        if (!store.take(id, actor, clock.instant())) throw new NotHere();
        audit.noted(actor, "extract taken " + id);
        return release;
    }

    /**
     * Writes what was taken.
     *
     * @throws org.hearth.extract.TooFew when so few parents are meant that their rows would tell who they are
     */
    Made write(Actor actor, Release release, Path folder) {
        var key = store.key(release.id())
                .orElseThrow(
                        () -> new NotApproved("the key of this release has been let go of: ask for another release"));
        var made = extracts.write(actor, release.wanted(), key, release.mark().inShort(), folder);
        store.counted(release.id(), made.parents(), made.rows());
        audit.exported(
                actor,
                "extract",
                release.mark(),
                (int) Math.min(made.rows(), Integer.MAX_VALUE),
                Optional.of(ExportReason.EVALUATION));
        return made;
    }

    /** What leads back from a release, for whoever keeps the machine. Throws NotHere for one that is not there, or whose key is gone. */
    ExtractKey key(Actor job, ReleaseId id) {
        if (!job.isJob()) throw new NotHere();
        var key = store.key(id).orElseThrow(NotHere::new);
        audit.noted(job, "key of extract handed out " + id);
        return key;
    }

    /** Until anybody can sign in there is nobody who could approve. */
    private boolean isTheMachinesAlone(Actor job, Release release) {
        return job.isJob() && release.isOf(job) && !accounts.anybodyEverSignedIn(job);
    }

    private static boolean mayAsk(Actor actor) {
        return actor.isJob() || actor.has(Role.EVALUATOR) || actor.has(Role.ADMINISTRATOR);
    }

    private static boolean mayApprove(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) || actor.has(Role.TEAM_MANAGER);
    }
}
