package org.hearth.pathway;

import java.time.LocalDate;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;

/** Which modules sessions with a parent have covered: asked here, answered by whoever records sessions. */
public interface ModulesCovered {
    /** Module code to the last day a session the parent attended covered it; empty for a file that is not open to the actor. */
    Map<String, LocalDate> of(Actor actor, CaseFileId parentsFile);
}
