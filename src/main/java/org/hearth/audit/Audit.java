package org.hearth.audit;

import java.util.Collection;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of every read and change of a case file. {@code what} is a few fixed words such as {@code "session"},
 * never a name or anything typed. Only within the transaction it tells of.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final AuditStore store;

    Audit(AuditStore store) {
        this.store = store;
    }

    public void read(Actor actor, CaseFileId file, String what) {
        store.add(actor, file, "read", what);
    }

    public void changed(Actor actor, CaseFileId file, String what) {
        store.add(actor, file, "changed", what);
    }

    /** The same change of many files. */
    public void changed(Actor actor, Collection<CaseFileId> files, String what) {
        store.addMany(actor, files, "changed", what);
    }

    /** Something that concerns no one file: an import, an export, a report. */
    public void noted(Actor actor, String what) {
        store.add(actor, null, "noted", what);
    }
}
