package org.hearth.find;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.session.Note;
import org.hearth.session.Sessions;
import org.springframework.stereotype.Component;

/** Looks for words in notes: those that the reader may read are opened, and compared here. */
@Component
class LookInNotes {
    private static final int EXCERPTS = 3;

    private final Families families;
    private final Sessions sessions;

    LookInNotes(Families families, Sessions sessions) {
        this.families = families;
        this.sessions = sessions;
    }

    /** In some of the parents' files, by name, from this one on. */
    FoundNotes find(Actor actor, Asked asked, int from) {
        var parents = families.mine(actor);
        var first = Math.clamp(from, 0, parents.size());
        var until = Math.min(parents.size(), first + FoundNotes.FILES);
        return FoundNotes.of(hits(actor, asked, parents.subList(first, until)), parents.size(), first, until);
    }

    FoundNotes in(Actor actor, Asked asked, Person parent) {
        return FoundNotes.of(hits(actor, asked, List.of(parent)), 1, 0, 1);
    }

    private List<FoundNotes.Hit> hits(Actor actor, Asked asked, List<Person> parents) {
        var names = parents.stream().collect(toMap(Person::caseFile, Person::name, (one, other) -> one));
        var words = Folded.parts(asked.words());
        return sessions.notes(actor, names.keySet()).stream()
                .filter(note -> Excerpt.holds(note.words() + "\n" + note.nextStep(), words))
                .map(note -> hit(note, words, names))
                .toList();
    }

    private static FoundNotes.Hit hit(Note note, List<String> words, Map<CaseFileId, String> names) {
        var excerpts = Stream.of(note.words(), note.nextStep())
                .flatMap(text -> Excerpt.of(text, words).stream())
                .limit(EXCERPTS)
                .toList();
        return new FoundNotes.Hit(
                note.session(), note.file(), Objects.requireNonNull(names.get(note.file())), note.on(), excerpts);
    }
}
