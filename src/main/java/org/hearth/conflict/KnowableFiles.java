package org.hearth.conflict;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;

/** Files open to somebody, by the names they see in their lists anyway: so that they can say whom they know without opening one. */
public interface KnowableFiles {
    List<Named> of(Actor actor);

    /** One file, by a name. */
    record Named(CaseFileId file, String name) {}
}
