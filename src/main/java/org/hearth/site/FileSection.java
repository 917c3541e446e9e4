package org.hearth.site;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;

/**
 * What a feature shows on the page of a case file; lowest order first, empty when it has nothing to say there. The file is open to the
 * actor. Whoever hands out its content leaves the audit row.
 */
public interface FileSection {
    int order();

    Optional<Section> of(Actor actor, CaseFile file);
}
