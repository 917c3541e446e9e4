package org.hearth.vault;

import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Case files whose key is destroyed, and with it every word that was sealed in them. */
@Service
@Transactional
public class Erasures {
    /** Whoever types the command at the machine: opens no file, and may end any. */
    static final Actor OPERATOR = Actor.job("keys");

    private final FileKeyStore store;
    private final CaseFiles files;
    private final Audit audit;

    Erasures(FileKeyStore store, CaseFiles files, Audit audit) {
        this.store = store;
        this.files = files;
        this.audit = audit;
    }

    /** Destroys the key of a file, for an operator or a manager who may open it; there is no way back. Throws NotHere. */
    public void erase(Actor actor, CaseFileId file) {
        var open = actor.equals(OPERATOR)
                || (actor.has(Role.TEAM_MANAGER) && files.find(actor, file).isPresent());
        if (!open || !store.erase(file)) throw new NotHere();
        audit.changed(actor, file, "words erased");
    }
}
