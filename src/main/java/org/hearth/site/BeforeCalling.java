package org.hearth.site;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;

/** What is shown first wherever somebody may be about to call a parent: whether it is safe now, and how. Empty for other files. */
public interface BeforeCalling {
    /** Large enough to be read in a car. */
    Optional<Section> glance(Actor actor, CaseFileId file);

    /** The same in a line that leaves room for the work on the page: what has to be known before ringing, and the rest behind it. */
    Optional<Section> brief(Actor actor, CaseFileId file);

    /** The same in one line, for lists. */
    Optional<Section> line(Actor actor, CaseFileId file);
}
