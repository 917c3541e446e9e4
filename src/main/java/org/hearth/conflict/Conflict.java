package org.hearth.conflict;

import java.time.Instant;
import org.hearth.access.CaseFileId;

/** A conflict that holds: whom it blocks, how they know the family, and who told us. */
record Conflict(
        ConflictId id,
        CaseFileId caseFile,
        String who,
        Relation relation,
        String words,
        String declaredBy,
        Instant declaredAt) {}
