package org.hearth.contact;

import java.time.Clock;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.CaseFiles;
import org.hearth.site.BeforeCalling;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** Safe contact, above everything else in a parent's file and wherever somebody is about to call. */
@Component
class ContactSection implements FileSection, BeforeCalling {
    private static final String TITLE = "Safe contact";

    private final Contacts contacts;
    private final CaseFiles files;
    private final Clock clock;

    ContactSection(Contacts contacts, CaseFiles files, Clock clock) {
        this.contacts = contacts;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        return glance(actor, file.id());
    }

    @Override
    public Optional<Section> glance(Actor actor, CaseFileId file) {
        return section(actor, file, "contact/glance");
    }

    @Override
    public Optional<Section> brief(Actor actor, CaseFileId file) {
        return section(actor, file, "contact/brief");
    }

    @Override
    public Optional<Section> line(Actor actor, CaseFileId file) {
        return section(actor, file, "contact/line");
    }

    private Optional<Section> section(Actor actor, CaseFileId file, String template) {
        return files.find(actor, file)
                .filter(f -> f.kind() == CaseFileKind.PARENT)
                .map(f -> new Section(TITLE, template, Glance.of(contacts.plan(actor, file), clock.instant())));
    }
}
