package org.hearth.looking;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** The way from a file to who looked at it. */
@Component
class LooksInFile implements FileSection {
    private static final int LAST = 900;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        return actor.has(Role.PRACTITIONER) || actor.has(Role.TEAM_MANAGER)
                ? Optional.of(new Section("Who looked at this", "looking/section", file.id()))
                : Optional.empty();
    }
}
