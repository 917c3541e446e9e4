package org.hearth.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;

/** A shared fact with all its versions, the latest first, as far as the reader may know it. */
record Story(List<SharedFact> versions, List<Told> told, Optional<OwnSide> ownSide) {
    SharedFact now() {
        return versions.getFirst();
    }

    /** The side it came from changes it; what was written in the shared file itself, either practitioner. */
    boolean mayChange(Actor actor) {
        return actor.has(Role.PRACTITIONER)
                && !now().isWithdrawn()
                && (ownSide.isPresent() || versions.getLast().made() == SharedFact.Made.NOTED);
    }

    /** Whether the actor was told of the latest version and has not said yet that they read it. */
    boolean waitsFor(Actor actor) {
        return told.stream()
                .anyMatch(t -> t.version() == now().version()
                        && t.who().equals(actor.account())
                        && t.seenOn().isEmpty());
    }

    boolean isBy(Actor actor) {
        return now().by().id().equals(actor.account());
    }

    /** The day on which the last of those who were told had read it; empty while somebody has not. */
    Optional<LocalDate> seenOn() {
        var of = told.stream().filter(t -> t.version() == now().version()).toList();
        if (of.stream().anyMatch(t -> t.seenOn().isEmpty())) return Optional.empty();
        return of.stream().flatMap(t -> t.seenOn().stream()).max(LocalDate::compareTo);
    }
}
