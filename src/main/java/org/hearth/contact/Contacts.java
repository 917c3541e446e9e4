package org.hearth.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.audit.Audit;
import org.hearth.casefile.FamilyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in which each parent may be reached. */
@Service
@Transactional
public class Contacts {
    private final ContactStore store;
    private final Audit audit;
    private final Clock clock;

    Contacts(ContactStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps, in a parent's own file, what was told today about these ways; it takes the place of what was told before. */
    public void keep(Actor actor, CaseFileId parentsFile, FamilyId family, List<SafeWay> ways) {
        ways.forEach(way -> store.put(parentsFile, family, way, LocalDate.now(clock)));
        if (!ways.isEmpty()) audit.changed(actor, parentsFile, "safe contact");
    }

    /** What is known of each way to reach the parent of this file. */
    public List<ToldWay> of(Actor actor, CaseFileId parentsFile) {
        var ways = store.of(actor, parentsFile);
        if (!ways.isEmpty()) audit.read(actor, parentsFile, "safe contact");
        return ways;
    }
}
