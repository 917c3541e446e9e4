package org.hearth.reach;

import java.time.Instant;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;

/** Answers from the plan for safe contact that lies in a parent's own file; without a plan the answer is no. */
@FunctionalInterface
public interface SafeReach {
    /** Within the transaction that acts on the answer. */
    Reach mayWrite(Actor actor, CaseFileId parentsFile, Way way, Instant at);
}
