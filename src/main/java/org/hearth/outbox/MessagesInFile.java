package org.hearth.outbox;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the page of a parent's file: the way to writing to them. */
@Component
class MessagesInFile implements FileSection {
    private static final int AFTER_SAFE_CONTACT = 7;

    @Override
    public int order() {
        return AFTER_SAFE_CONTACT;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        return Optional.of(new Section("Messages", "outbox/in-file", file.id()));
    }
}
