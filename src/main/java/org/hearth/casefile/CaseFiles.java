package org.hearth.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
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

    /** Opens files that the actor may open to somebody else as well. */
    public void grant(Actor actor, List<CaseFileId> files, AccountId to, GrantReason reason, String words) {
        store.grant(files, to, reason, words);
        audit.granted(actor, files, "opened to a colleague: " + reason.code());
    }

    /** Ends what somebody holds of files for this reason, at once. */
    public void end(Actor actor, List<CaseFileId> files, AccountId of, GrantReason reason) {
        store.end(files, of, reason);
        audit.granted(actor, files, "closed to a colleague: " + reason.code());
    }

    /** For a job of the product: opens every file until {@link #leaveEverything}, which belongs into the same transaction. */
    public void openEverything(Actor job, String why) {
        store.openEverything(why);
        audit.noted(job, "opened every file: " + why);
    }

    public void leaveEverything(Actor job) {
        store.leaveEverything();
    }

    /** Roles and sites changed: what the account opens by standing is reckoned again within the same transaction. */
    @EventListener
    void reckonStanding(AccountChanged changed) {
        store.stand(changed.account());
    }
}
