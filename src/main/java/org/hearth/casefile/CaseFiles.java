package org.hearth.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.CurrentActor;
import org.hearth.audit.Audit;
import org.hearth.team.SiteCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case files, and to whom each is open. */
@Service
@Transactional
public class CaseFiles {
    private final CaseFileStore store;
    private final Audit audit;

    CaseFiles(CaseFileStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Opens new files; they are open to the actor, who leaves them when done ({@link #leave}). */
    public void open(Actor actor, List<NewCaseFile> files) {
        store.open(files);
        audit.granted(actor, files.stream().map(NewCaseFile::id).toList(), "file opened");
    }

    /** Opens a new referral file. */
    public CaseFileId openReferral(Actor actor) {
        var id = CaseFileId.random();
        open(actor, List.of(new NewCaseFile(id, CaseFileKind.REFERRAL, Optional.empty())));
        return id;
    }

    /** What the actor holds of these files for having opened them ends; other grants stay. */
    public void leave(Actor actor, List<CaseFileId> files) {
        store.leave(files);
    }

    /** The file, if it is open to the actor. */
    public Optional<CaseFile> find(Actor actor, CaseFileId id) {
        return store.find(actor, id);
    }

    /** A family's files that are open to the actor. */
    public List<CaseFile> ofFamily(Actor actor, FamilyId family) {
        return store.ofFamily(actor, family);
    }

    /** Gives files to sites: each site's managers open them from now on. Files not open to the actor stay as they are. */
    public void place(Actor actor, Map<CaseFileId, SiteCode> files) {
        store.place(files);
        audit.granted(actor, files.keySet(), "placed with a site");
    }

    /** Referrals became families: whoever works with one of the parents does not open what names both. */
    public void became(Actor actor, Map<CaseFileId, FamilyId> referrals) {
        store.became(referrals);
        audit.granted(actor, referrals.keySet(), "became a family");
    }

    /** Opens files that the actor may open to somebody else as well, from now on. Throws as the longer one does. */
    public void grant(Actor actor, List<CaseFileId> files, AccountId to, GrantReason reason, String words) {
        grant(actor, files, to, reason, words, Lasting.OPEN);
    }

    /**
     * The same, for some time. Throws DataIntegrityViolationException naming {@code a_practitioner_for_each_parent} for
     * somebody who ever came near to the other parent.
     */
    public void grant(
            Actor actor, List<CaseFileId> files, AccountId to, GrantReason reason, String words, Lasting lasting) {
        store.grant(files, to, reason, words, lasting);
        audit.granted(actor, files, "opened to a colleague: " + reason.code());
    }

    /** Ends what somebody holds of files for this reason, at once. */
    public void end(Actor actor, List<CaseFileId> files, AccountId of, GrantReason reason) {
        store.end(files, of, reason, Optional.empty());
        audit.granted(actor, files, "closed to a colleague: " + reason.code());
    }

    /** Ends what was opened for one cause, and nothing else that they hold. */
    public void end(Actor actor, List<CaseFileId> files, AccountId of, GrantReason reason, CauseId cause) {
        store.end(files, of, reason, Optional.of(cause));
        audit.granted(actor, files, "closed to a colleague: " + reason.code());
    }

    /** Who must never come to work with this parent, for having come near to the other. Only for whoever may open the file to others. */
    public Set<AccountId> keptFrom(Actor actor, CaseFileId parentsFile) {
        return store.keptFrom(parentsFile);
    }

    /** In which relations the file is open to the actor; empty when it is not. */
    @Transactional(readOnly = true)
    public Set<Relation> relations(Actor actor, CaseFileId file) {
        return store.relations(actor, file);
    }

    /** Every file open to the actor, and in which relations. */
    @Transactional(readOnly = true)
    public Map<CaseFileId, Set<Relation>> relations(Actor actor) {
        return store.relations(actor);
    }

    /** The file that a thing lies in, by its table and its id (a UUID's text); empty for one the actor may not read. */
    @Transactional(readOnly = true)
    public Optional<CaseFileId> liesIn(Actor actor, String table, String thing) {
        return store.liesIn(table, thing)
                .filter(file -> !store.relations(actor, file).isEmpty());
    }

    /** For a job of the product: opens every file until {@link #leaveEverything}, which belongs into the same transaction. */
    public void openEverything(Actor job, String why) {
        store.openEverything(why);
        audit.noted(job, "opened every file: " + why);
    }

    public void leaveEverything(Actor job) {
        store.leaveEverything();
    }

    /**
     * Roles and sites changed: what the account opens by standing is reckoned again within the same transaction, and what
     * was opened to it for a role it has no longer is closed for good.
     */
    @EventListener
    void reckonStanding(AccountChanged changed) {
        var closed = store.endWhatRolesLost(changed.account());
        CurrentActor.acting()
                .filter(actor -> !closed.isEmpty())
                .ifPresent(actor -> audit.granted(actor, closed, "closed to a colleague: no longer in the role"));
        store.stand(changed.account());
    }
}
