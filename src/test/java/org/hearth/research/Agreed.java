package org.hearth.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.family.Person;
import org.hearth.instrument.Answers;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.NewResponse;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Household;

/** Parents who are asked about research, through the pages, and answer a questionnaire. */
record Agreed(Cast cast, Client client, Measures measures) {
    static final Answers WORRIED = Answers.of(1, 1, 1, 1, 1, 2, 1, 1, null);

    /** So many families of one site in which both parents agree, and answered. */
    List<Household> families(int many, LocalDate on) {
        var mothers = cast.practitioner(Cast.LONDON);
        var fathers = cast.practitioner(Cast.LONDON);
        var manager = cast.manager(Cast.LONDON);
        var all = cast.families(many, Cast.LONDON, n -> mothers, n -> fathers, manager);
        for (var home : all) {
            ask(mothers, home.mother(), "yes", on);
            ask(fathers, home.father(), "yes", on);
            answer(mothers, home.mother(), on);
            answer(fathers, home.father(), on);
        }
        return new ArrayList<>(all);
    }

    /** The id of the asking. */
    String ask(Actor practitioner, Person parent, String answer, LocalDate on) {
        var id = UUID.randomUUID().toString();
        var saved = client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/consent/research",
                        "id",
                        id,
                        "asked.day",
                        String.valueOf(on.getDayOfMonth()),
                        "asked.month",
                        String.valueOf(on.getMonthValue()),
                        "asked.year",
                        String.valueOf(on.getYear()),
                        "explained",
                        "With the leaflet",
                        "answer",
                        answer);
        if (saved.getResponse().getStatus() != 303) throw new AssertionError(Client.Signed.body(saved));
        return id;
    }

    void answer(Actor practitioner, Person parent, LocalDate on) {
        measures.record(
                practitioner,
                new NewResponse(
                        ResponseId.random(),
                        parent.caseFile(),
                        "PHQ-9",
                        Optional.of(Timepoint.BASELINE),
                        on,
                        Given.TOGETHER,
                        WORRIED));
    }
}
