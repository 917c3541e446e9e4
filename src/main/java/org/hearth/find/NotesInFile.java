package org.hearth.find;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On a parent's page, after the sessions: a box to look for words in the notes of this parent. */
@Component
class NotesInFile implements FileSection {
    private static final int AFTER_THE_SESSIONS = 22;

    private final Searches searches;

    NotesInFile(Searches searches) {
        this.searches = searches;
    }

    @Override
    public int order() {
        return AFTER_THE_SESSIONS;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        var reads = actor.has(Role.PRACTITIONER) || actor.has(Role.TEAM_MANAGER);
        return reads && file.kind() == CaseFileKind.PARENT && searches.mayReadNotes(actor, file.id())
                ? Optional.of(new Section("Search these notes", "find/in-file", file.id()))
                : Optional.empty();
    }
}
