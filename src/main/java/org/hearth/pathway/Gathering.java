package org.hearth.pathway;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.programme.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what one parent's plan depends on, from that parent's own file and the children's. */
@Component
class Gathering {
    private final Families families;
    private final Enrolments enrolments;
    private final ObjectProvider<ModulesCovered> covered;
    private final PlanStore store;
    private final Clock clock;

    Gathering(
            Families families,
            Enrolments enrolments,
            ObjectProvider<ModulesCovered> covered,
            PlanStore store,
            Clock clock) {
        this.families = families;
        this.enrolments = enrolments;
        this.covered = covered;
        this.store = store;
        this.clock = clock;
    }

    /** Empty for a parent who has not joined. */
    Optional<PlanFacts> of(Actor actor, Person parent) {
        var children = families.children(actor, parent.family());
        return enrolments
                .of(actor, parent.caseFile())
                .map(enrolment -> new PlanFacts(
                        today(),
                        stream(actor, parent),
                        enrolment.joinedOn(),
                        enrolment.endedOn(),
                        babies(children),
                        others(children),
                        parent.relationship(),
                        covered(actor, parent.caseFile()),
                        store.marks(actor, parent.caseFile())));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<Stream> stream(Actor actor, Person parent) {
        return switch (parent.role()) {
            case MOTHER -> Optional.of(Stream.MOTHER);
            case FATHER -> Optional.of(Stream.FATHER);
            default -> store.stream(actor, parent.caseFile());
        };
    }

    private static List<Baby> babies(List<Person> children) {
        return children.stream()
                .filter(child -> child.role() == PersonRole.BABY)
                .map(child -> new Baby(child.id(), child.name(), child.expectedDateOfDelivery(), child.dateOfBirth()))
                .toList();
    }

    private static List<Optional<LocalDate>> others(List<Person> children) {
        return children.stream()
                .filter(child -> child.role() != PersonRole.BABY)
                .map(Person::dateOfBirth)
                .toList();
    }

    private Map<String, LocalDate> covered(Actor actor, CaseFileId file) {
        var all = new HashMap<String, LocalDate>();
        covered.forEach(sessions -> all.putAll(sessions.of(actor, file)));
        return all;
    }
}
