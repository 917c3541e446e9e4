package org.hearth.onpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Client.Signed.body;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.Response;
import org.hearth.measure.Timepoint;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form filled in on paper is typed twice, and counts once both typings are the same. */
@HearthTest
class OnPaperTest {
    private final Client client;
    private final Cast cast;
    private final Measures measures;
    private final Owner owner;

    private Household home;
    private String file = "";
    private String id = "";

    OnPaperTest(Client client, Cast cast, Measures measures, Owner owner) {
        this.client = client;
        this.cast = cast;
        this.measures = measures;
        this.owner = owner;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        file = "/files/" + home.mother().caseFile();
        id = UUID.randomUUID().toString();
    }

    MvcTestResult first(Actor actor, String... answers) {
        return send(
                actor,
                "/measures/GAD-7/paper",
                List.of(
                        "id",
                        id,
                        "timepoint",
                        "baseline",
                        "completed.day",
                        "1",
                        "completed.month",
                        "3",
                        "completed.year",
                        "2026"),
                answers);
    }

    MvcTestResult again(Actor actor, String... answers) {
        return send(actor, "/paper/again", List.of("sheet", id), answers);
    }

    private MvcTestResult send(Actor actor, String to, List<String> about, String... answers) {
        var fields = new ArrayList<>(about);
        for (var i = 0; i < answers.length; i++) fields.addAll(List.of("a" + (i + 1), answers[i]));
        return client.as(actor).post(file + to, fields.toArray(String[]::new));
    }

    List<Response> kept() {
        return measures.of(home.mothersPractitioner(), home.mother().caseFile());
    }

    @Test
    void theSecondTypingIsBlindAndTheSameTwiceIsKept() {
        var mine = home.mothersPractitioner();
        var next = first(mine, "3", "2", "", "1", "0", "3", "2").getResponse().getRedirectedUrl();
        assertThat(kept()).as("never half in the scores").isEmpty();
        var page = client.as(mine).page(String.valueOf(next));
        assertThat(page).contains("once more", "name=\"a7\"", "0 Not at all · 1 Several days");
        assertThat(page).doesNotContainPattern("name=\"a\\d\"[^>]*value=\"\\d\"");

        assertThat(again(mine, "3", "2", "", "1", "0", "3", "2").getResponse().getRedirectedUrl())
                .isEqualTo("/responses/" + id);

        assertThat(kept()).singleElement().satisfies(response -> {
            assertThat(response.given()).isEqualTo(Given.ON_PAPER);
            assertThat(response.timepoint()).contains(Timepoint.BASELINE);
            assertThat(response.answers().missing()).containsExactly(3);
            assertThat(response.answers().to(1)).contains(3);
        });
        assertThat(again(mine, "0", "0", "0", "0", "0", "0", "0").getResponse().getRedirectedUrl())
                .as("twice is once")
                .isEqualTo("/responses/" + id);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatDiffersIsShownQuestionByQuestionAndSettledFromThePaper() {
        var mine = home.mothersPractitioner();
        first(mine, "3", "2", "1", "1", "0", "", "2");
        var next = again(mine, "3", "1", "1", "1", "0", "0", "2").getResponse().getRedirectedUrl();
        assertThat(kept()).isEmpty();

        assertThat(client.as(mine).page(String.valueOf(next)))
                .contains("2 answers were typed differently", "First time 2, second time 1.")
                .contains("First time nothing, second time 0.", "name=\"a2\"", "name=\"a6\"")
                .doesNotContain("name=\"a1\"", "name=\"a7\"");
        var unsettled = client.as(mine).post(file + "/paper/settled", "sheet", id, "a2", "1", "a6", "");
        assertThat(unsettled.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(unsettled)).contains("Type what the paper says").containsPattern("name=\"a2\"[^>]*value=\"1\"");
        assertThat(kept()).isEmpty();

        client.as(mine).post(file + "/paper/settled", "sheet", id, "a2", "1", "a6", "-");

        assertThat(kept()).singleElement().satisfies(response -> {
            assertThat(response.answers().to(2)).contains(1);
            assertThat(response.answers().to(6)).isEmpty();
            assertThat(response.answers().to(1)).contains(3);
        });
    }

    @Test
    void theFirstTypingStaysUntilSomebodyTypesItAgainOrThrowsItAway() {
        first(home.mothersPractitioner(), "3", "3", "3", "3", "3", "3", "3");
        assertThat(client.as(home.manager()).page(file + "/paper"))
                .contains("GAD-7, answered on 1 March 2026", "First typed by Robin");
        assertThat(owner.count(
                        "select count(*) from paper_sheet where id = ?::uuid and first is null and length(first_sealed) > 20",
                        id))
                .isEqualTo(1);

        assertThat(again(home.manager(), "3", "3", "3", "3", "3", "3", "3")
                        .getResponse()
                        .getRedirectedUrl())
                .as("a colleague types it again")
                .isEqualTo("/responses/" + id);
        assertThat(owner.count(
                        "select count(*) from paper_sheet where id = ?::uuid and first_sealed is null and second_sealed is null",
                        id))
                .isEqualTo(1);

        id = UUID.randomUUID().toString();
        first(home.mothersPractitioner(), "1", "1", "1", "1", "1", "1", "1");
        client.as(home.mothersPractitioner()).post(file + "/paper/away", "sheet", id);
        assertThat(kept()).hasSize(1);
        assertThat(client.as(home.mothersPractitioner()).page(file + "/paper")).doesNotContain("First typed by");
    }

    @Test
    void aNumberThatIsNoAnswerComesBackWithEverythingTyped() {
        var wrong = first(home.mothersPractitioner(), "3", "8", "1", "1", "1", "1", "1");
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(wrong))
                .contains("Question 2 has no answer of this number", id)
                .containsPattern("name=\"a2\"[^>]*value=\"8\"")
                .containsPattern("name=\"completed.year\"[^>]*value=\"2026\"");
    }

    @Test
    void anAnswerOfDangerOnPaperIsToldOnceItIsKept() {
        var fields = List.of(
                "id",
                id,
                "timepoint",
                "baseline",
                "completed.day",
                "1",
                "completed.month",
                "3",
                "completed.year",
                "2026");
        var nine = new String[] {"0", "0", "0", "0", "0", "0", "0", "0", "2"};
        send(home.mothersPractitioner(), "/measures/PHQ-9/paper", fields, nine);
        again(home.mothersPractitioner(), nine);

        assertThat(client.as(home.manager()).page("/tasks"))
                .contains("An answer on a measure needs a conversation today");
    }

    @Test
    void aSheetIsForWhoeverWorksWithTheParentAlone() {
        first(home.mothersPractitioner(), "1", "1", "1", "1", "1", "1", "1");
        for (var nearly :
                List.of(home.fathersPractitioner(), cast.practitioner(Cast.LONDON), cast.safeguardingAdvisor())) {
            assertThat(client.as(nearly)
                            .get(file + "/paper/again?sheet=" + id)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
            assertThat(again(nearly, "1", "1", "1", "1", "1", "1", "1")
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(client.as(home.fathersPractitioner())
                        .get("/files/" + home.father().caseFile() + "/paper/again?sheet=" + id)
                        .getResponse()
                        .getStatus())
                .as("through their own file")
                .isEqualTo(404);
        assertThat(kept()).isEmpty();
    }
}
