package org.hearth.letter;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.door.Doors;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the page of a parent's file: writing a letter, and those that were written. */
@Component
class LettersInFile implements FileSection {
    private static final int AFTER_MESSAGES = 8;

    private final Letters letters;

    LettersInFile(Letters letters) {
        this.letters = letters;
    }

    @Override
    public int order() {
        return AFTER_MESSAGES;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        var all = letters.of(actor, file.id());
        return all.isEmpty() && !Doors.open("/files/" + file.id() + "/letters/new")
                ? Optional.empty()
                : Optional.of(new Section("Letters", "letter/in-file", new InFile(file.id(), all)));
    }

    /** What the section shows. */
    record InFile(CaseFileId file, List<OwnLetter> letters) {}
}
