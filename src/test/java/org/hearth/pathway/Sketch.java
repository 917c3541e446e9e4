package org.hearth.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.family.PersonId;
import org.hearth.family.Relationship;
import org.hearth.programme.Programme;
import org.hearth.programme.Programmes;
import org.hearth.programme.Stream;

/** A parent sketched for a test: due on 3 May 2026, joined on 5 January 2026, looked at on 2 March 2026. */
final class Sketch {
    static final Programme PROGRAMME = new Programmes().current(Actor.visitor());
    static final PersonId BABY = PersonId.random();
    static final PersonId TWIN = PersonId.random();

    private LocalDate today = LocalDate.of(2026, 3, 2);
    private Optional<Stream> stream = Optional.of(Stream.MOTHER);
    private LocalDate joined = LocalDate.of(2026, 1, 5);
    private Optional<LocalDate> ended = Optional.empty();
    private final List<Baby> babies = new ArrayList<>(List.of(unborn(BABY, "Robin")));
    private final List<Optional<LocalDate>> others = new ArrayList<>();
    private Optional<Relationship> couple = Optional.empty();
    private final Map<String, LocalDate> covered = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();

    static Sketch mother() {
        return new Sketch();
    }

    static Sketch father() {
        return new Sketch().stream(Optional.of(Stream.FATHER));
    }

    Sketch stream(Optional<Stream> whose) {
        stream = whose;
        return this;
    }

    Sketch on(String day) {
        return on(LocalDate.parse(day));
    }

    Sketch on(LocalDate day) {
        today = day;
        return this;
    }

    Sketch joined(LocalDate day) {
        joined = day;
        return this;
    }

    Sketch left(String day) {
        ended = Optional.of(LocalDate.parse(day));
        return this;
    }

    Sketch due(LocalDate day) {
        babies.replaceAll(baby -> new Baby(baby.id(), baby.name(), Optional.of(day), baby.born()));
        return this;
    }

    Sketch born(String day) {
        return born(LocalDate.parse(day));
    }

    Sketch born(LocalDate day) {
        babies.replaceAll(baby -> new Baby(baby.id(), baby.name(), baby.due(), Optional.of(day)));
        return this;
    }

    Sketch twins() {
        babies.add(unborn(TWIN, "Sam"));
        return this;
    }

    Sketch withChildBorn(String day) {
        others.add(Optional.of(LocalDate.parse(day)));
        return this;
    }

    Sketch says(Relationship relationship) {
        couple = Optional.of(relationship);
        return this;
    }

    Sketch covered(String module, String day) {
        covered.put(module, LocalDate.parse(day));
        return this;
    }

    Sketch mark(Mark.Kind kind, String module, String words) {
        marks.add(new Mark(module, Optional.empty(), kind, words, today));
        return this;
    }

    Sketch mark(Mark.Kind kind, String module, PersonId baby) {
        marks.add(new Mark(module, Optional.of(baby), kind, "", today));
        return this;
    }

    PlanFacts facts() {
        return new PlanFacts(today, stream, joined, ended, babies, others, couple, covered, marks);
    }

    Plan plan() {
        return Plan.of(PROGRAMME, facts());
    }

    PlanItem item(String module) {
        return plan().items().stream()
                .filter(item -> item.module().code().equals(module))
                .findFirst()
                .orElseThrow();
    }

    List<String> in(PlanState state) {
        return plan().in(state).stream().map(item -> item.module().code()).toList();
    }

    private static Baby unborn(PersonId id, String name) {
        return new Baby(id, name, Optional.of(LocalDate.of(2026, 5, 3)), Optional.empty());
    }
}
