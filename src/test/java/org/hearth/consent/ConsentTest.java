package org.hearth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.NotHere;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.junit.jupiter.api.Test;

@HearthTest
class ConsentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Consents consents;
    private final Cast cast;
    private final Client client;

    ConsentTest(Consents consents, Cast cast, Client client) {
        this.consents = consents;
        this.cast = cast;
        this.client = client;
    }

    @Test
    void aPractitionerAsksTheirOwnParentAndTheAnswerStaysInThatFile() {
        var home = cast.family();
        var path = "/files/" + home.mother().caseFile() + "/consent";
        var ana = client.as(home.mothersPractitioner());

        assertThat(ana.post(path, asked("yes", "At the kitchen table, with the leaflet")))
                .hasStatus(303);
        assertThat(ana.page(path)).contains("At the kitchen table, with the leaflet", "Asked on 2 March 2026");
        assertThat(client.as(home.manager()).page(path)).contains("At the kitchen table");
    }

    @Test
    void theOtherParentsPractitionerIsToldThatThereIsNoSuchPage() {
        var home = cast.family();
        var file = home.mother().caseFile();
        consents.record(home.mothersPractitioner(), file, consent(Consent.Said.YES));

        var ben = client.as(home.fathersPractitioner());
        assertThat(ben.get("/files/" + file + "/consent")).hasStatus(404);
        assertThat(ben.post("/files/" + file + "/consent", asked("no", "x"))).hasStatus(404);
        assertThat(consents.of(home.fathersPractitioner(), file)).isEmpty();
        assertThat(consents.of(home.mothersPractitioner(), file)).hasSize(1);
        assertThat(consents.of(home.fathersPractitioner(), home.father().caseFile()))
                .isEmpty();
    }

    @Test
    void nothingIsAskedInAChildsOrTheSafetyFile() {
        var home = cast.family();
        for (var file : List.of(home.baby().caseFile(), home.family().safetyFile())) {
            assertThatThrownBy(() -> consents.record(home.mothersPractitioner(), file, consent(Consent.Said.YES)))
                    .isInstanceOf(NotHere.class);
        }
    }

    @Test
    void whoHasNothingToDoWithTheFamilySeesNoSuchPage() {
        var path = "/files/" + cast.family().mother().caseFile() + "/consent";
        for (var actor : List.of(
                cast.practitioner(Cast.LONDON),
                cast.manager(Cast.BLACKPOOL),
                cast.intake(),
                cast.evaluator(),
                cast.administrator(),
                cast.safeguardingAdvisor())) {
            assertThat(client.as(actor).get(path)).as(actor.name()).hasStatus(404);
        }
    }

    @Test
    void aParentTakesAYesBackAndTheHistoryIsKept() {
        var home = cast.family();
        var file = home.father().caseFile();
        var ben = home.fathersPractitioner();
        var yes = consent(Consent.Said.YES);
        consents.record(ben, file, consent(Consent.Said.NEEDS_TIME));
        consents.record(ben, file, yes);

        assertThat(consents.withdraw(ben, file, yes.id(), TODAY, "He wants to stop"))
                .isTrue();
        assertThat(consents.withdraw(ben, file, yes.id(), TODAY, "again")).isFalse();
        assertThat(consents.of(ben, file)).hasSize(2).noneMatch(Consent::holds);
        assertThat(client.as(ben).page("/files/" + file + "/consent"))
                .contains("He wants to stop", "Needs time to think");
    }

    @Test
    void consentForResearchIsAskedByItselfAndSaysNothingOfTakingPart() {
        var home = cast.family();
        var path = "/files/" + home.mother().caseFile() + "/consent";
        var ana = client.as(home.mothersPractitioner());

        assertThat(ana.post(path + "/research", asked("no", "What the university does")))
                .hasRedirectedUrl(path + "/research");

        assertThat(ana.page(path + "/research"))
                .contains("What the university does", "has no name, birthday or address in it");
        assertThat(ana.page(path)).doesNotContain("What the university does");
        assertThat(ana.page("/files/" + home.mother().caseFile())).contains("Taking part: not asked yet");
        for (var nearly : java.util.List.of(home.fathersPractitioner(), cast.evaluator(), cast.administrator()))
            assertThat(client.as(nearly).get(path + "/research")).hasStatus(404);
    }

    @Test
    void theSameAnswerSentTwiceIsKeptOnce() {
        var home = cast.family();
        var file = home.mother().caseFile();
        var yes = consent(Consent.Said.YES);
        consents.record(home.mothersPractitioner(), file, yes);
        consents.record(home.mothersPractitioner(), file, yes);
        assertThat(consents.of(home.mothersPractitioner(), file)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() {
        var home = cast.family();
        var again = client.as(home.mothersPractitioner())
                .post("/files/" + home.mother().caseFile() + "/consent", asked("", "With the leaflet"));
        assertThat(again).hasStatus(422);
        assertThat(Client.Signed.body(again)).contains("Choose what the parent said", "With the leaflet");
    }

    private static Consent consent(Consent.Said said) {
        return new Consent(
                ConsentId.random(), About.TAKING_PART, TODAY, "Alone, in the car", said, Optional.empty(), "");
    }

    private static String[] asked(String answer, String explained) {
        return new String[] {
            "id",
            ConsentId.random().toString(),
            "asked.day",
            "2",
            "asked.month",
            "3",
            "asked.year",
            "2026",
            "explained",
            explained,
            "answer",
            answer
        };
    }
}
