package org.hearth.report;

import org.hearth.access.Actor;
import org.hearth.vault.SealedElsewhere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was heard of groups outlives the key of keys that it was sealed with. */
@Service
@Transactional
class SealGroupsAgain implements SealedElsewhere {
    private final GroupStore groups;

    SealGroupsAgain(GroupStore groups) {
        this.groups = groups;
    }

    @Override
    public void sealAgain(Actor job) {
        groups.sealAgain();
    }
}
