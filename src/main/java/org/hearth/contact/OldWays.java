package org.hearth.contact;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.hearth.contact.OldWayStore.OldWay;
import org.hearth.vault.Erased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries what referrals told before there were plans into the plans: as told, never as safe, behind what was written since. */
@Service
@Transactional
class OldWays {
    private static final Logger LOG = LoggerFactory.getLogger(OldWays.class);

    private final OldWayStore store;
    private final Contacts contacts;
    private final Keeping keeping;
    private final CaseFiles files;
    private final Audit audit;

    OldWays(OldWayStore store, Contacts contacts, Keeping keeping, CaseFiles files, Audit audit) {
        this.store = store;
        this.contacts = contacts;
        this.keeping = keeping;
        this.files = files;
        this.audit = audit;
    }

    /** All of it or nothing; a second time there is nothing left. */
    void carry(Actor job) {
        if (!store.isAny()) return;
        files.openEverything(job, "what referrals told goes into the plans for safe contact");
        store.all(job).forEach((file, told) -> carry(job, file, told));
        store.empty();
        files.leaveEverything(job);
    }

    private void carry(Actor job, CaseFileId file, List<OldWay> told) {
        var carried = new Carried(
                told.stream().map(OldWay::way).toList(), told.getFirst().toldOn());
        try {
            keeping.carry(job, contacts.plan(job, file), carried, Carried.BEFORE_THE_FIRST);
            audit.changed(job, file, "safe contact carried into the plan");
        } catch (Erased nothingToKeep) {
            LOG.info("File {} was erased: nothing of it is carried", file);
        }
    }
}
