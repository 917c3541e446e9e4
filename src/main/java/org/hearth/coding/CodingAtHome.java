package org.hearth.coding;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On an evaluator's first page: texts wait to be sorted, or settled. */
@Component
class CodingAtHome implements HomeSection {
    private static final int BEFORE_THE_REPORTS = 39;

    private final Codings codings;

    CodingAtHome(Codings codings) {
        this.codings = codings;
    }

    @Override
    public int order() {
        return BEFORE_THE_REPORTS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.EVALUATOR)) return Optional.empty();
        var waiting = new Waiting(
                codings.toCode(actor).size(), codings.toSettle(actor).size());
        return waiting.isNone()
                ? Optional.empty()
                : Optional.of(new Section("What parents said", "coding/at-home", waiting));
    }

    /** How many texts. */
    record Waiting(int toCode, int toSettle) {
        boolean isNone() {
            return toCode + toSettle == 0;
        }
    }
}
