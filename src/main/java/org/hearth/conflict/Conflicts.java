package org.hearth.conflict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.family.Families;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is kept from a family because they know it. What is told holds at once; somebody else ends it, and says why. */
@Service
@Transactional
public class Conflicts {
    private final ConflictStore store;
    private final CaseFiles files;
    private final Families families;
    private final SomebodyElse somebodyElse;
    private final Audit audit;
    private final Clock clock;

    Conflicts(
            ConflictStore store,
            CaseFiles files,
            Families families,
            SomebodyElse somebodyElse,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.families = families;
        this.somebodyElse = somebodyElse;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A colleague knows the family of this file: all its files are closed to them from now on. Anybody tells it of
     * themselves; of a colleague only a manager or a safeguarding advisor. Throws NotHere for a file not open to the actor.
     */
    public void declare(Actor actor, ConflictId id, NewConflict told) {
        var file = files.find(actor, told.file()).orElseThrow(NotHere::new);
        if (!told.who().equals(actor.account()) && !decides(actor)) throw new NotHere();
        var home = home(actor, file);
        // While the actor may still open the file: afterwards it may be closed to them.
        file.family().ifPresent(family -> somebodyElse.isNeeded(actor, home, family, told.who(), today()));
        if (store.insert(id, home, file.family(), told, clock.instant())) {
            audit.changed(actor, home, "conflict of interest told");
        }
    }

    /** Those that hold for the family of this file; for managers and safeguarding advisors. */
    List<Conflict> of(Actor actor, CaseFileId file) {
        if (!decides(actor)) throw new NotHere();
        var found = files.find(actor, file).orElseThrow(NotHere::new);
        audit.read(actor, file, "conflicts of interest");
        return store.of(actor, found);
    }

    /** The file may be opened to its colleague again, for a reason. Only by somebody else; throws NotHere otherwise. */
    void end(Actor actor, ConflictId id, String words) {
        if (!decides(actor)) throw new NotHere();
        var file = store.end(actor, id, words, clock.instant()).orElseThrow(NotHere::new);
        audit.changed(actor, file, "conflict of interest ended");
    }

    /** One that holds and is not about the actor. Throws NotHere otherwise. */
    Conflict find(Actor actor, ConflictId id) {
        var conflict = store.find(actor, id).filter(found -> decides(actor)).orElseThrow(NotHere::new);
        audit.read(actor, conflict.caseFile(), "conflict of interest");
        return conflict;
    }

    /** To whom the family or the referral of this file must not be given. Empty for a file not open to the actor. */
    @Transactional(readOnly = true)
    public Set<AccountId> blocked(Actor actor, CaseFileId file) {
        return store.blocked(file);
    }

    /** What is asked about a file before somebody says how they know its people; leaves its trace. */
    CaseFile asked(Actor actor, CaseFileId file) {
        var found = files.find(actor, file).orElseThrow(NotHere::new);
        audit.read(actor, file, "asked whether they know the family");
        return found;
    }

    static boolean decides(Actor actor) {
        return actor.has(Role.TEAM_MANAGER) || actor.has(Role.SAFEGUARDING_ADVISOR);
    }

    private CaseFileId home(Actor actor, CaseFile file) {
        return file.family()
                .map(family -> families.family(actor, family).safetyFile())
                .orElse(file.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
