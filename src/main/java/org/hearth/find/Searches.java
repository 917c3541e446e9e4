package org.hearth.find;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.referral.ReferralId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding people, and words in notes, within what is open to whoever looks. The audit knows that they looked, not for what. */
@Service
@Transactional
class Searches {
    private static final String NOTES = "words in notes";

    private final SearchStore store;
    private final LookForPeople people;
    private final LookForSame same;
    private final LookInNotes notes;
    private final Families families;
    private final Audit audit;
    private final Clock clock;

    Searches(
            SearchStore store,
            LookForPeople people,
            LookForSame same,
            LookInNotes notes,
            Families families,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.same = same;
        this.notes = notes;
        this.families = families;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what is looked for, for a page that can be gone back to. */
    SearchId begin(Actor actor, Asked asked) {
        var id = SearchId.random();
        store.insert(actor, id, asked, clock.instant());
        return id;
    }

    /** What was looked for; empty when somebody else did, or it is long ago. */
    Optional<Asked> asked(Actor actor, SearchId id) {
        return store.find(actor, id, clock.instant());
    }

    FoundPeople people(Actor actor, Asked asked) {
        var question = Question.of(asked);
        var found = people.find(actor, question);
        audit.searched(actor, question.by(), found.size());
        return found;
    }

    /** From this one on of the parents' files, by name. */
    FoundNotes notes(Actor actor, Asked asked, int from) {
        return noted(actor, notes.find(actor, asked, from));
    }

    FoundNotes notesIn(Actor actor, Asked asked, Person parent) {
        return noted(actor, notes.in(actor, asked, parent));
    }

    /** The parent whose file this is, if the actor may read its notes. Throws NotHere. */
    Person parent(Actor actor, CaseFileId file) {
        var parent = families.parentOf(actor, file);
        if (!mayReadNotes(actor, file)) throw new NotHere();
        return parent.orElseThrow(NotHere::new);
    }

    boolean mayReadNotes(Actor actor, CaseFileId file) {
        return store.mayReadNotes(actor, file);
    }

    /** Who may be the same as a parent of this referral, for intake alone and while it waits. */
    List<Line> same(Actor actor, ReferralId referral) {
        if (!actor.has(Role.INTAKE)) return List.of();
        var parents = same.waiting(actor, referral);
        if (parents.isEmpty()) return List.of();
        var found = same.find(actor, referral, parents);
        audit.searched(actor, "what a referral tells", found.size());
        return found;
    }

    private FoundNotes noted(Actor actor, FoundNotes found) {
        audit.searched(actor, NOTES, found.hits().size());
        found.hits().stream()
                .map(FoundNotes.Hit::file)
                .distinct()
                .forEach(file -> audit.read(actor, file, "notes found"));
        return found;
    }
}
