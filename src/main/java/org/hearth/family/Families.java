package org.hearth.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The families and their people, as far as each is open to whoever asks. */
@Service
@Transactional
public class Families {
    private final FamilyStore store;
    private final PersonStore people;
    private final NhsNumberStore numbers;
    private final FamilyFactStore facts;
    private final CaseFiles files;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Families(
            FamilyStore store,
            PersonStore people,
            NhsNumberStore numbers,
            FamilyFactStore facts,
            CaseFiles files,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.numbers = numbers;
        this.facts = facts;
        this.files = files;
        this.audit = audit;
        this.events = events;
    }

    /** Records families, each with a safety file, a file for each parent and one for each child; in the order given. */
    public List<Family> open(Actor actor, List<NewFamily> families) {
        var plans = families.stream().map(FamilyPlan::of).toList();
        files.open(actor, plans.stream().flatMap(plan -> plan.files().stream()).toList());
        store.insert(plans.stream().map(FamilyPlan::family).toList());
        people.insert(plans.stream().flatMap(plan -> plan.people().stream()).toList());
        return plans.stream().map(FamilyPlan::family).toList();
    }

    public Family open(Actor actor, NewFamily family) {
        return open(actor, List.of(family)).getFirst();
    }

    /** Throws NotHere unless the family's safety file is open to the actor. */
    public Family family(Actor actor, FamilyId id) {
        return store.find(actor, id).orElseThrow(NotHere::new);
    }

    /** Throws NotHere unless the person's file is open to the actor. */
    public Person person(Actor actor, PersonId id) {
        return people.find(actor, id).orElseThrow(NotHere::new);
    }

    /** The parent whose file this is. */
    public Optional<Person> parentOf(Actor actor, CaseFileId file) {
        var parent =
                people.in(actor, file).stream().filter(p -> p.role().isParent()).findFirst();
        parent.ifPresent(p -> audit.read(actor, file, "parent"));
        return parent;
    }

    /** The child whose file this is. */
    public Optional<Person> childOf(Actor actor, CaseFileId file) {
        var child =
                people.in(actor, file).stream().filter(p -> p.role().isChild()).findFirst();
        child.ifPresent(c -> audit.read(actor, file, "child"));
        return child;
    }

    /** The babies and other children, the youngest first. */
    public List<Person> children(Actor actor, FamilyId family) {
        return people.of(actor, family).stream().filter(p -> p.role().isChild()).toList();
    }

    /** Only those parents whose files are open to the actor. */
    public List<Person> parents(Actor actor, FamilyId family) {
        return people.of(actor, family).stream()
                .filter(p -> p.role().isParent())
                .toList();
    }

    /** All parents whose files are open to the actor, by name. */
    public List<Person> mine(Actor actor) {
        return people.parents(actor);
    }

    /** Everybody whose file is open to the actor, in the order of their interchange ids. */
    public List<Person> everybody(Actor actor) {
        return people.everybody(actor);
    }

    public List<Family> all(Actor actor) {
        return store.all(actor);
    }

    /** Adds a child to a family; it opens to whoever works with the family. */
    public Person addChild(Actor actor, FamilyId family, NewPerson child) {
        var plan = FamilyPlan.child(store.find(actor, family).orElseThrow(NotHere::new), child);
        files.open(actor, plan.files());
        people.insert(plan.people());
        files.leave(actor, plan.files().stream().map(f -> f.id()).toList());
        return people.find(actor, plan.people().getFirst().id()).orElseThrow(NotHere::new);
    }

    /** Adds people to a family that is here, as they come from an interchange file. */
    void bring(Actor job, FamilyId family, List<NewPerson> newcomers) {
        var plan = FamilyPlan.more(store.find(job, family).orElseThrow(NotHere::new), newcomers);
        if (!plan.files().isEmpty()) files.open(job, plan.files());
        people.insert(plan.people());
    }

    /** Records a birth or corrects its day; false when somebody changed the baby's page meanwhile. */
    public boolean recordBirth(Actor actor, PersonId baby, int version, LocalDate born, Names names, Sex sex) {
        var person = person(actor, baby);
        if (!people.born(actor, baby, version, born, names, sex)) {
            return false;
        }
        audit.changed(actor, person.caseFile(), "birth recorded");
        events.publishEvent(new BirthRecorded(baby, person.family(), born));
        return true;
    }

    /** Notes how a parent tells the couple's state; false when somebody changed it meanwhile. */
    public boolean say(Actor actor, PersonId parent, int version, Relationship relationship) {
        var person = person(actor, parent);
        if (!people.say(actor, parent, version, relationship)) return false;
        audit.changed(actor, person.caseFile(), "relationship");
        return true;
    }

    /** The person's NHS number, when it is known and their file has not been erased. */
    public Optional<NhsNumber> nhsNumber(Actor actor, Person person) {
        return numbers.of(actor, person);
    }

    /** Writes the NHS number down, or takes it away; false when somebody changed the person's page meanwhile. */
    public boolean number(Actor actor, PersonId id, int version, Optional<NhsNumber> number) {
        var person = person(actor, id);
        if (!numbers.put(actor, person, version, number)) return false;
        audit.changed(actor, person.caseFile(), "NHS number");
        return true;
    }

    /** Whoever has this NHS number in the files open to the actor. */
    public Set<PersonId> having(Actor actor, NhsNumber number) {
        return numbers.having(actor, number);
    }

    /** A child's statuses, the earliest first. */
    public List<CareSpell> careStatuses(Actor actor, PersonId child) {
        return store.careStatuses(actor, child);
    }

    /** A status that begins; the one that held until then ends on that day. False when it would begin before that one did. */
    public boolean beginCareStatus(Actor actor, PersonId child, CareStatus status, LocalDate from) {
        var person = person(actor, child);
        var spells = store.careStatuses(actor, child);
        if (!spells.isEmpty() && !spells.getLast().from().isBefore(from)) {
            return false;
        }
        store.endCareStatus(actor, child, from);
        store.insertCareStatuses(List.of(new NewCareSpell(person, new CareSpell(status, from, Optional.empty()))));
        audit.changed(actor, person.caseFile(), "care status");
        return true;
    }

    /** Records statuses as they come from an interchange file. */
    public void bringCareStatuses(Actor job, List<NewCareSpell> spells) {
        store.insertCareStatuses(spells);
        var changed = spells.stream().map(spell -> spell.child().caseFile()).distinct();
        audit.changed(job, changed.toList(), "care statuses brought in");
    }

    /** Every status of the children whose files are open to the actor. */
    List<HeldStatus> heldStatuses(Actor job) {
        return store.heldStatuses(job);
    }

    /** Who there is, without names: for figures only. */
    public List<PersonFact> peopleFacts(Actor reporting) {
        counting(reporting);
        return facts.people();
    }

    /** The parents, without names or birthdays: for the researcher's extract only. */
    public List<ParentFact> parentFacts(Actor reporting) {
        counting(reporting);
        return facts.parents();
    }

    /** The children's care statuses, without names: for figures only. */
    public List<CareFact> careFacts(Actor reporting) {
        counting(reporting);
        return facts.careStatuses();
    }

    private static void counting(Actor actor) {
        if (!actor.isReporting()) throw new NotHere();
    }
}
