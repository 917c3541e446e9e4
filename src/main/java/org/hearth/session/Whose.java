package org.hearth.session;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.BeforeCalling;
import org.hearth.site.Section;
import org.hearth.team.Place;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** The parent a page is about, where their site can meet them, and what to know before calling them. */
record Whose(Person parent, Enrolment enrolment, List<Place> places, Optional<Section> calling) {
    CaseFileId file() {
        return parent.caseFile();
    }

    String name() {
        return parent.name();
    }

    /** The name of a place of the site; empty when there is none. */
    String place(Appointment appointment) {
        return places.stream()
                .filter(p -> appointment.place().filter(p.id()::equals).isPresent())
                .map(Place::name)
                .findFirst()
                .orElse("");
    }

    /** Finds the parent whose file it is, for whoever may open it. */
    @Component
    static class Finder {
        private final Families families;
        private final Enrolments enrolments;
        private final Teams teams;
        private final BeforeCalling calling;

        Finder(Families families, Enrolments enrolments, Teams teams, BeforeCalling calling) {
            this.families = families;
            this.enrolments = enrolments;
            this.teams = teams;
            this.calling = calling;
        }

        /** Throws NotHere when it is not a parent's file, or not one this actor may open. */
        Whose find(Actor actor, CaseFileId file) {
            var whose = among(actor, file).orElseThrow(NotHere::new);
            return new Whose(whose.parent(), whose.enrolment(), whose.places(), calling.brief(actor, file));
        }

        /** Empty for a parent who is not enrolled. */
        Optional<Whose> among(Actor actor, CaseFileId file) {
            return families.parentOf(actor, file).flatMap(parent -> enrolments
                    .of(actor, file)
                    .map(e -> new Whose(parent, e, teams.places(actor, e.site()), Optional.empty())));
        }
    }
}
