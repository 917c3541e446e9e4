package org.hearth.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Client.Signed.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.draft.Drafts;
import org.hearth.instrument.Answers;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Filling in, reading and correcting a measure, page by page. */
@HearthTest
class MeasurePagesTest {
    final Client client;
    final Cast cast;
    final Measures measures;
    final Drafts drafts;
    final Owner owner;
    final org.hearth.family.Families families;
    final org.hearth.testing.TestClock clock;

    MeasurePagesTest(
            Client client,
            Cast cast,
            Measures measures,
            Drafts drafts,
            Owner owner,
            org.hearth.family.Families families,
            org.hearth.testing.TestClock clock) {
        this.client = client;
        this.cast = cast;
        this.measures = measures;
        this.drafts = drafts;
        this.owner = owner;
        this.families = families;
        this.clock = clock;
    }

    static String measures(Household home) {
        return "/files/" + home.mother().caseFile() + "/measures";
    }

    static String[] sheet(String id, String... answers) {
        var fields = new ArrayList<>(List.of(
                "id",
                id,
                "given",
                "together",
                "timepoint",
                "baseline",
                "completed.day",
                "2",
                "completed.month",
                "3",
                "completed.year",
                "2026"));
        for (var i = 0; i < answers.length; i++) fields.addAll(List.of("a" + (i + 1), answers[i]));
        return fields.toArray(String[]::new);
    }

    MvcTestResult send(Actor actor, Household home, String code, String... fields) {
        return client.as(actor).post(measures(home) + "/" + code + "/new", fields);
    }

    static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    @Test
    void aMeasureThatMayUpsetIsAnnouncedBeforeItsQuestions() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());

        for (var code : List.of("PHQ-9", "CORE-10", "ITQ"))
            assertThat(mine.page(measures(home) + "/" + code + "/new"))
                    .contains("Before you start", "?ready=yes")
                    .doesNotContain("name=\"a1\"");
        assertThat(mine.page(measures(home) + "/GAD-7/new"))
                .contains("name=\"a7\"", "Not being able to stop or control");
    }

    @Test
    void thePageShowsTheWholeMeasureWithTheTimepointAndTodayChosen() {
        var home = cast.family();
        var page = client.as(home.mothersPractitioner()).page(measures(home) + "/PHQ-9/new?ready=yes");

        assertThat(page).contains("Thoughts that you would be better off dead or of hurting yourself in some way");
        assertThat(page).containsPattern("name=\"timepoint\"[^>]*value=\"baseline\"[^>]*checked");
        assertThat(page).containsPattern("name=\"completed.year\"[^>]*value=\"2026\"");
        assertThat(page).contains("Developed by Drs Robert L. Spitzer");
    }

    @Test
    void itIsSavedAndItsMeaningIsSaid() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        var id = UUID.randomUUID().toString();

        var sent =
                send(home.mothersPractitioner(), home, "PHQ-9", sheet(id, "2", "2", "2", "2", "2", "2", "2", "0", "0"));

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/responses/" + id);
        assertThat(mine.page("/responses/" + id))
                .contains("PHQ-9: 14 out of 27, moderate", "a guide for a conversation, not a diagnosis")
                .contains("Not yet verified: the clinical cut-off of 10.")
                .doesNotContain("999", "116 123");
        assertThat(mine.page(measures(home))).contains("14 out of 27, moderate", "At the start, 2 March 2026");
    }

    @Test
    void skippedQuestionsAreNamedAndLeaveNoScore() {
        var home = cast.family();
        var id = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "GAD-7", sheet(id, "1", "skip", "1", "1", "1", "1"));

        assertThat(client.as(home.mothersPractitioner()).page("/responses/" + id))
                .contains("no score, because 2 questions were skipped", "questions 2 and 7");
    }

    @Test
    void anAnswerThatNeedsAConversationSaysCalmlyWhatToDo() {
        var home = cast.family();
        var id = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "CORE-10", sheet(id, "0", "4", "4", "0", "0", "1", "0", "0", "0", "0"));

        assertThat(client.as(home.mothersPractitioner()).page("/responses/" + id))
                .contains("One answer needs a conversation today", "question 6", "tel:999", "116 123", "Samaritans")
                .doesNotContain("suicid", "ALERT", "Warning");
        assertThat(client.as(home.manager()).page("/tasks"))
                .contains("An answer on a measure needs a conversation today");
    }

    @Test
    void whatCannotBeSavedComesBackWithEverythingChosen() {
        var home = cast.family();
        var fields = sheet(UUID.randomUUID().toString(), "3", "2", "9");
        fields[3] = "";

        var result = send(home.mothersPractitioner(), home, "GAD-7", fields);

        assertThat(status(result)).isEqualTo(422);
        assertThat(body(result))
                .contains("Choose how it was answered", "Choose one of the answers to question 3")
                .containsPattern("name=\"a1\"[^>]*value=\"3\"[^>]*checked")
                .contains(fields[1]);
        assertThat(owner.count(
                        "select count(*) from measure_response where case_file_id = ?",
                        home.mother().caseFile().value()))
                .isZero();
    }

    @Test
    void sendingTheFormTwiceKeepsOneAndSaysSoWhenTheAnswersDiffer() {
        var home = cast.family();
        var id = UUID.randomUUID().toString();
        var sheet = sheet(id, "1", "1", "1", "1", "1", "1", "1");

        assertThat(send(home.mothersPractitioner(), home, "GAD-7", sheet)
                        .getMvcResult()
                        .getFlashMap()
                        .containsValue("Saved."))
                .isTrue();
        assertThat(send(home.mothersPractitioner(), home, "GAD-7", sheet)
                        .getMvcResult()
                        .getFlashMap()
                        .containsValue("Saved."))
                .isTrue();
        var other = send(home.mothersPractitioner(), home, "GAD-7", sheet(id, "3", "1", "1", "1", "1", "1", "1"));
        assertThat(other.getMvcResult().getFlashMap().values().toString())
                .contains("was saved before, and stands as it was");

        assertThat(client.as(home.mothersPractitioner()).page("/responses/" + id))
                .contains("7 out of 21");
    }

    @Test
    void whatWasChosenIsKeptAsADraftUntilItIsSaved() {
        var home = cast.family();
        var file = home.mother().caseFile();
        var mine = client.as(home.mothersPractitioner());
        var id = UUID.randomUUID().toString();
        mine.post("/drafts/" + file + "/measure-gad-7", sheet(id, "2", "3"));

        assertThat(mine.page(measures(home) + "/GAD-7/new"))
                .containsPattern("name=\"a2\"[^>]*value=\"3\"[^>]*checked")
                .contains(id);
        assertThat(client.as(home.manager()).page(measures(home) + "/GAD-7/new"))
                .doesNotContain(id);

        send(home.mothersPractitioner(), home, "GAD-7", sheet(id, "2", "3"));
        assertThat(drafts.find(home.mothersPractitioner(), file, "measure-gad-7"))
                .isEmpty();

        mine.post("/drafts/" + file + "/measure-gad-7", sheet(id, "2", "3"));
        assertThat(mine.page(measures(home) + "/GAD-7/new"))
                .as("a draft that comes after it was sent brings nothing back")
                .doesNotContain(id);
    }

    @Test
    void aMistakeIsCorrectedAndWhatItSaidIsShown() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        var id = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "GAD-7", sheet(id, "3", "3", "3", "3", "3", "3", "3"));
        assertThat(mine.page("/responses/" + id + "/correct"))
                .containsPattern("name=\"a7\"[^>]*value=\"3\"[^>]*checked");

        var right = new ArrayList<>(List.of(sheet(id, "1", "1", "1", "1", "1", "1", "1")));
        right.addAll(List.of("version", "1"));
        var sent = mine.post("/responses/" + id + "/correct", right.toArray(String[]::new));
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/responses/" + id);
        assertThat(mine.page("/responses/" + id)).contains("7 out of 21", "What it said before", "21 out of 21");

        var stale = mine.post("/responses/" + id + "/correct", right.toArray(String[]::new));
        assertThat(status(stale)).isEqualTo(422);
        assertThat(body(stale)).contains("Somebody corrected this measure", "7 out of 21");
    }

    @Test
    void nobodyElseIsToldThereIsSuchAPage() {
        var home = cast.family();
        var id = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "GAD-7", sheet(id, "1", "1", "1", "1", "1", "1", "1"));
        var strangers = List.of(
                home.fathersPractitioner(),
                cast.practitioner(Cast.LONDON),
                cast.manager(Cast.BLACKPOOL),
                cast.evaluator(),
                cast.administrator(),
                cast.intake(),
                cast.safeguardingAdvisor());

        for (var stranger : strangers) {
            var theirs = client.as(stranger);
            for (var path : List.of(
                    measures(home),
                    measures(home) + "/GAD-7/new",
                    measures(home) + "/PHQ-9/new?ready=yes",
                    "/responses/" + id,
                    "/responses/" + id + "/correct"))
                assertThat(status(theirs.get(path))).as(path).isEqualTo(404);
            var sent = send(stranger, home, "GAD-7", sheet(UUID.randomUUID().toString(), "1"));
            assertThat(status(sent)).isEqualTo(404);
        }
    }

    @Test
    void aMeasureOrAFileThatIsNoneIsNotThere() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        for (var path : List.of(
                measures(home) + "/XYZ-1/new",
                "/files/" + home.baby().caseFile() + "/measures",
                "/files/" + UUID.randomUUID() + "/measures",
                "/responses/" + UUID.randomUUID()))
            assertThat(status(mine.get(path))).as(path).isEqualTo(404);
    }

    @Test
    void whatCameFromAnotherSystemLongAgoAsksForNothingNow() {
        var home = cast.family();
        var file = home.mother().caseFile();
        var answers = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 3);
        var longAgo = LocalDate.of(2024, 3, 2);
        measures.bring(
                home.mothersPractitioner(),
                List.of(new BroughtResponse(
                        "B" + UUID.randomUUID(),
                        file,
                        home.family().id(),
                        home.mother().id(),
                        "PHQ-9",
                        Optional.of(Timepoint.BASELINE),
                        longAgo,
                        answers)));
        var id = measures.of(home.mothersPractitioner(), file).getFirst().id();

        assertThat(client.as(home.mothersPractitioner()).page("/responses/" + id))
                .contains("Recorded in another system", "question 9 asked for a conversation at the time")
                .doesNotContain("One answer needs a conversation today", "a task for today");
    }

    @Test
    void aMeasureWithoutWordsIsFilledInFromThePublishersSheet() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        assertThat(mine.page(measures(home))).contains("Another measure", "EPDS: low mood and worry, around a birth");
        assertThat(mine.get(measures(home) + "/other?measure=EPDS")
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith(measures(home) + "/EPDS/new");
        assertThat(mine.page(measures(home) + "/EPDS/new?ready=yes"))
                .contains("have the sheet before you", "Question 10", "4th answer");
        var id = UUID.randomUUID().toString();

        send(home.mothersPractitioner(), home, "EPDS", sheet(id, "2", "2", "3", "2", "3", "3", "3", "3", "3", "3"));

        assertThat(mine.page("/responses/" + id))
                .contains("EPDS: 10 out of 30", "10 or more: depression possible")
                .contains("One answer needs a conversation today", "question 10")
                .contains("Not yet verified:", "/measures/EPDS");
        assertThat(mine.page(measures(home))).contains("10 out of 30");
    }

    @Test
    void harmToTheBabyIsAskedAboutInItsOwnWords() {
        var home = cast.family();
        var id = UUID.randomUUID().toString();
        var answers = new String[25];
        java.util.Arrays.fill(answers, "5");
        answers[23] = "3";
        send(home.mothersPractitioner(), home, "PBQ", sheet(id, answers));

        assertThat(client.as(home.mothersPractitioner()).page("/responses/" + id))
                .contains("One answer needs a conversation today", "question 24")
                .contains("whether the baby and they are safe now")
                .contains("2 or more: high, look at it the same day");
    }

    @Test
    void aNumberIsTypedInAndSaidWhenItCannotBe() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        assertThat(mine.page(measures(home) + "/BAYLEY/new")).contains("1. Cognitive", "40 to 160");
        var wrong = send(
                home.mothersPractitioner(),
                home,
                "BAYLEY",
                sheet(UUID.randomUUID().toString(), "39", "100"));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(body(wrong)).contains("Type a whole number from 40 to 160", "value=\"39\"");
        var id = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "BAYLEY", sheet(id, "84", "100"));
        assertThat(mine.page("/responses/" + id))
                .contains("Cognitive 84 out of 160; Language 100 out of 160", "below 85: mild delay");
    }

    @Test
    void theFormGoesByTheChildsAgeOnTheDay() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        assertThat(mine.page(measures(home) + "/ASQ-3/new")).contains("No child of this family is born yet");
        var born = clock.today();
        families.recordBirth(
                home.mothersPractitioner(),
                home.baby().id(),
                families.person(home.mothersPractitioner(), home.baby().id()).version(),
                born,
                new org.hearth.family.Names("Bee", "Okafor"),
                org.hearth.family.Sex.UNKNOWN);
        // Due in ten weeks: after four months and ten days the baby counts as two months old.
        clock.set(born.plusMonths(4).plusDays(10));

        assertThat(mine.page(measures(home) + "/ASQ-3/new"))
                .contains("counted from the day they were due; the form for 2 months")
                .contains("<option value=\"2 months\" selected");
        assertThat(mine.page(measures(home) + "/ASQ-SE-2/new?ready=yes&form=6 months"))
                .contains("The form for 6 months has not been loaded yet");
        assertThat(mine.page(measures(home) + "/ASQ-3/new?ready=yes&form=2 months"))
                .contains("The form for 2 months.", "Question 30");

        var fields = new ArrayList<>(List.of(sheet(UUID.randomUUID().toString(), "0", "0", "0", "0", "1", "2")));
        var on = clock.today();
        fields.set(7, String.valueOf(on.getDayOfMonth()));
        fields.set(9, String.valueOf(on.getMonthValue()));
        fields.set(11, String.valueOf(on.getYear()));
        fields.addAll(List.of("form", "4 months"));
        var wrong = send(home.mothersPractitioner(), home, "ASQ-3", fields.toArray(String[]::new));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(body(wrong)).contains("no child of the family was of the age that this form is for");
        fields.set(fields.size() - 1, "2 months");
        assertThat(status(send(home.mothersPractitioner(), home, "ASQ-3", fields.toArray(String[]::new))))
                .isEqualTo(303);
        assertThat(mine.page("/responses/" + fields.get(1))).contains("Communication 45 out of 60", "2 months");
        assertThat(mine.page("/responses/" + fields.get(1) + "/correct")).contains("value=\"2 months\"");
        fields.removeLast();
        fields.removeLast();
        assertThat(status(send(home.mothersPractitioner(), home, "ASQ-3", fields.toArray(String[]::new))))
                .as("without a form there is nothing to score")
                .isEqualTo(404);
    }

    @Test
    void aResponseStaysAsItsVersionScoredIt() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        var old = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "WAST", sheet(old, "2", "2", "2", "2", "2", "2", "2", "2"));
        var administrator = client.as(cast.administrator());
        var text = definition("wast.yaml").replace("version: 1", "version: 2").replace("method: sum", "method: mean");
        var used = administrator.post(
                "/measures/new/draft", "code", "WAST", "version", "1", "content", text, "then", "use");
        assertThat(used.getResponse().getRedirectedUrl()).isEqualTo("/measures/WAST");
        var fresh = UUID.randomUUID().toString();
        send(home.mothersPractitioner(), home, "WAST", sheet(fresh, "2", "2", "2", "2", "2", "2", "2", "2"));

        assertThat(mine.page("/responses/" + old)).contains("WAST: 16 out of 16");
        assertThat(mine.page("/responses/" + fresh)).contains("WAST: 2 out of 2");
        assertThat(owner.count("select definition_version from measure_response where id = ?::uuid", fresh))
                .isEqualTo(2);
    }

    static String definition(String file) {
        try {
            return new org.springframework.core.io.ClassPathResource("org/hearth/instrument/" + file)
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
