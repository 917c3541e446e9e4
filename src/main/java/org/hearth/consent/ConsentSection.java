package org.hearth.consent;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** Consent, in the parent's own file. */
@Component
class ConsentSection implements FileSection {
    private final Consents consents;

    ConsentSection(Consents consents) {
        this.consents = consents;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        return Optional.of(
                new Section("Consent", "consent/section", new Asked(file.id(), consents.of(actor, file.id()))));
    }

    /** What the section shows. */
    record Asked(CaseFileId file, List<Consent> all) {
        List<Consent> askings(About about) {
            return all.stream().filter(asking -> asking.about() == about).toList();
        }
    }
}
