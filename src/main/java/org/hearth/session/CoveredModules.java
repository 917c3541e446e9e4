package org.hearth.session;

import java.time.LocalDate;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.pathway.ModulesCovered;
import org.springframework.stereotype.Component;

/** Tells the plan which modules the parent's sessions have covered. */
@Component
class CoveredModules implements ModulesCovered {
    private final Sessions sessions;

    CoveredModules(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Map<String, LocalDate> of(Actor actor, CaseFileId parentsFile) {
        return sessions.covered(actor, parentsFile);
    }
}
