package org.hearth.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.programme.Programmes;
import org.hearth.programme.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parents' plans, computed whenever somebody asks, and what practitioners have to say about them. */
@Service
@Transactional
public class Plans {
    private final Programmes programmes;
    private final Families families;
    private final Gathering facts;
    private final PlanStore store;
    private final Audit audit;

    Plans(Programmes programmes, Families families, Gathering facts, PlanStore store, Audit audit) {
        this.programmes = programmes;
        this.families = families;
        this.facts = facts;
        this.store = store;
        this.audit = audit;
    }

    /** The plan of the parent whose file this is; empty for a parent who has not joined. Throws NotHere for any other file. */
    public Optional<Plan> of(Actor actor, CaseFileId parentsFile) {
        var parent = parent(actor, parentsFile);
        audit.read(actor, parentsFile, "plan");
        return plan(actor, parent);
    }

    /** What is on now, or else next, for a list of people: titles only. */
    public List<String> ahead(Actor actor, Person parent) {
        return plan(actor, parent).map(Plan::ahead).orElse(List.of());
    }

    /** What a day of birth would change, for each parent whose file is open to the actor. */
    public List<AfterBirth> afterBirth(Actor actor, PersonId baby, LocalDate born) {
        var family = families.person(actor, baby).family();
        var changes = families.parents(actor, family).stream()
                .flatMap(parent -> facts.of(actor, parent).map(now -> change(actor, parent, now, baby, born)).stream())
                .toList();
        changes.forEach(change -> audit.read(actor, change.parent().caseFile(), "plan"));
        return changes;
    }

    /** Says something about a module; saying it again with the same id changes nothing. */
    void mark(Actor actor, CaseFileId parentsFile, MarkId id, Mark mark) {
        store.insert(actor, parent(actor, parentsFile), id, mark);
        audit.changed(actor, parentsFile, "plan");
    }

    /** Takes back everything said about a module. */
    void takeBack(Actor actor, CaseFileId parentsFile, String module, Optional<PersonId> baby) {
        store.takeBack(actor, parent(actor, parentsFile).caseFile(), module, baby);
        audit.changed(actor, parentsFile, "plan");
    }

    /** Records whose modules a co-parent follows. Mothers and fathers have theirs: for them this throws NotHere. */
    void choose(Actor actor, CaseFileId parentsFile, Stream stream) {
        var parent = parent(actor, parentsFile);
        if (parent.role() != PersonRole.CO_PARENT) throw new NotHere();
        store.choose(actor, parent, stream, facts.today());
        audit.changed(actor, parentsFile, "plan");
    }

    private AfterBirth change(Actor actor, Person parent, PlanFacts now, PersonId baby, LocalDate born) {
        var programme = programmes.current(actor);
        var before = Plan.of(programme, now);
        return new AfterBirth(parent, before.changesTo(Plan.of(programme, now.withBirth(baby, born))));
    }

    private Optional<Plan> plan(Actor actor, Person parent) {
        return facts.of(actor, parent).map(known -> Plan.of(programmes.current(actor), known));
    }

    private Person parent(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }
}
