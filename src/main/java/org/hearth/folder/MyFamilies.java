package org.hearth.folder;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** A practitioner's own people, on the first page. Managers have too many for that; theirs is a list to search. */
@Component
class MyFamilies implements HomeSection {
    private final Folders folders;

    MyFamilies(Folders folders) {
        this.folders = folders;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.PRACTITIONER) || PeopleList.managing(actor)) return Optional.empty();
        var people = folders.list(actor, Wanted.everybodyNow()).stream()
                .filter(line -> !line.supervised())
                .toList();
        return Optional.of(new Section("My families", "folder/home", people));
    }
}
