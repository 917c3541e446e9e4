package org.hearth.caseload;

import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A folder that somebody uploaded: kept in the database until they say yes or no to what its check found. */
@Service
@Transactional
class Uploads {
    private final UploadStore store;
    private final Caseloads caseloads;

    Uploads(UploadStore store, Caseloads caseloads) {
        this.store = store;
        this.caseloads = caseloads;
    }

    /** Keeps these files, by their names, in place of any the actor uploaded before. */
    void keep(Actor actor, Map<String, byte[]> files) {
        store.delete(actor);
        files.forEach((name, content) -> store.insert(actor, name, content));
    }

    void letGo(Actor actor) {
        store.delete(actor);
    }

    /** What the check of the uploaded folder finds now; empty when nothing is uploaded. */
    Optional<Checked> check(Actor actor) {
        return store.hasAny(actor) ? Optional.of(caseloads.check(actor, folder(actor))) : Optional.empty();
    }

    /**
     * Brings in what passed, and lets the upload go; does neither when the check finds anything else than what was
     * seen. Throws NotHere when nothing is uploaded.
     */
    Brought bring(Actor actor, String seal) {
        if (!store.hasAny(actor)) throw new NotHere();
        var brought = caseloads.bringAsSeen(actor, folder(actor), seal);
        if (brought.written()) store.delete(actor);
        return brought;
    }

    private Folder folder(Actor actor) {
        return new Folder() {
            @Override
            public Optional<Long> length(String name) {
                return store.length(actor, name);
            }

            @Override
            public byte[] read(String name) {
                return store.content(actor, name);
            }
        };
    }
}
