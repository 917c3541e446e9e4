package org.hearth.contact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFile;
import org.hearth.family.Families;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** Safe contact, above everything else in a parent's file. */
@Component
class ContactSection implements FileSection {
    private final Contacts contacts;
    private final Families families;

    ContactSection(Contacts contacts, Families families) {
        this.contacts = contacts;
        this.families = families;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        return families.parentOf(actor, file.id())
                .map(parent -> new Section("Safe contact", "contact/safe", new Ways(contacts.of(actor, file.id()))));
    }

    /** What the section shows. */
    record Ways(List<ToldWay> told) {
        List<ToldWay> safe() {
            return told.stream().filter(t -> t.way().safe()).toList();
        }

        String notSafe() {
            var not = told.stream()
                    .filter(t -> !t.way().safe())
                    .map(t -> t.way().channel().title().toLowerCase(Locale.UK))
                    .toList();
            return String.join(", ", not);
        }

        Optional<ToldWay> first() {
            return told.stream().findFirst();
        }
    }
}
