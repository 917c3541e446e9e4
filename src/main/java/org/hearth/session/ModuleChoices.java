package org.hearth.session;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.family.Person;
import org.hearth.programme.ProgrammeModule;
import org.hearth.programme.Programmes;
import org.hearth.programme.Stream;
import org.hearth.site.Choice;
import org.springframework.stereotype.Component;

/** The modules a session can cover, what the plan says is on now before the others. */
@Component
class ModuleChoices {
    private final Programmes programmes;

    ModuleChoices(Programmes programmes) {
        this.programmes = programmes;
    }

    /** What can be ticked: the modules ahead, and the others; each once. */
    record Offer(List<Choice> ahead, List<Choice> others) {}

    Offer of(Actor actor, Person parent) {
        var modules = programmes.current(actor).modules().stream()
                .filter(module -> module.heldInSessions() && isFor(parent, module))
                .map(module -> Choice.of(module.code(), module.name()))
                .toList();
        return new Offer(List.of(), modules);
    }

    /** A co-parent may have chosen either way through the programme. */
    private static boolean isFor(Person parent, ProgrammeModule module) {
        return switch (parent.role()) {
            case MOTHER -> module.streams().contains(Stream.MOTHER);
            case FATHER -> module.streams().contains(Stream.FATHER);
            default -> true;
        };
    }

    /** The names of modules by their codes; a code the programme no longer has stands for itself. */
    List<String> names(Actor actor, List<String> codes) {
        var programme = programmes.current(actor);
        return codes.stream()
                .map(code -> programme.module(code).map(ProgrammeModule::name).orElse(code))
                .toList();
    }
}
