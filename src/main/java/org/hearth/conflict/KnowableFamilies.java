package org.hearth.conflict;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.springframework.stereotype.Component;

/** The parents in somebody's list of families. */
@Component
class KnowableFamilies implements KnowableFiles {
    private final Families families;

    KnowableFamilies(Families families) {
        this.families = families;
    }

    @Override
    public List<Named> of(Actor actor) {
        return families.mine(actor).stream()
                .map(parent -> new Named(parent.caseFile(), parent.name()))
                .toList();
    }
}
