package org.hearth.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.testing.Client.Signed.body;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Setting, rating, saying anew and ending goals, page by page. */
@HearthTest
class GoalPagesTest {
    final Client client;
    final Cast cast;
    final Goals goals;

    GoalPagesTest(Client client, Cast cast, Goals goals) {
        this.client = client;
        this.cast = cast;
        this.goals = goals;
    }

    static String page(Household home) {
        return "/files/" + home.mother().caseFile() + "/goals";
    }

    String set(Household home, String words) {
        var id = UUID.randomUUID().toString();
        assertThat(status(post(home, page(home), "id", id, "words", words))).isEqualTo(303);
        return id;
    }

    MvcTestResult post(Household home, String path, String... fields) {
        return client.as(home.mothersPractitioner()).post(path, fields);
    }

    String[] rating(String day, String... more) {
        var fields = new ArrayList<>(List.of("id", UUID.randomUUID().toString(), "timepoint", "in_between"));
        fields.addAll(List.of("given", "together", "rated.day", day, "rated.month", "3", "rated.year", "2026"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    @Test
    void aGoalIsSetAndRatedInTwoSteps() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        assertThat(mine.page(page(home))).contains("What does Maya want to reach?", "Up to 3 goals");

        var id = set(home, "Be calmer in the mornings");
        assertThat(mine.page(page(home)))
                .contains("Be calmer in the mornings", "not rated yet", "name=\"r-" + id + "\"")
                .contains("0 (not at all) to 10 (reached)");

        assertThat(status(post(home, page(home) + "/ratings", rating("1", "r-" + id, "4"))))
                .isEqualTo(303);
        post(home, page(home) + "/ratings", rating("2", "r-" + id, "7"));

        assertThat(mine.page(page(home)))
                .contains("7 out of 10 on 2 March 2026; 3 nearer than the first time, a meaningful change");
        assertThat(mine.page("/files/" + home.mother().caseFile()))
                .contains("Be calmer in the mornings", "Rate and set goals");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var home = cast.family();
        var none = post(home, page(home), "id", UUID.randomUUID().toString(), "words", "  ");
        assertThat(status(none)).isEqualTo(422);
        assertThat(body(none)).contains("Write the goal, as the parent says it");
        var long201 = "x".repeat(201);
        assertThat(body(post(home, page(home), "id", UUID.randomUUID().toString(), "words", long201)))
                .contains("200 characters or fewer", long201);

        var id = set(home, "Sleep");
        var empty = post(home, page(home) + "/ratings", rating("2"));
        assertThat(status(empty)).isEqualTo(422);
        assertThat(body(empty)).contains("Choose a number for at least one goal");
        var odd = post(home, page(home) + "/ratings", rating("2", "r-" + id, "11"));
        assertThat(status(odd)).isEqualTo(422);
        assertThat(body(odd)).contains("Choose one of the numbers");
        var tomorrow = post(home, page(home) + "/ratings", rating("3", "r-" + id, "6"));
        assertThat(status(tomorrow)).isEqualTo(422);
        assertThat(body(tomorrow))
                .contains("The day must be today or earlier")
                .containsPattern("name=\"r-" + id + "\"[^>]*value=\"6\"[^>]*checked");
        assertThat(goals.find(home.mothersPractitioner(), GoalId.of(id))
                        .orElseThrow()
                        .ratings())
                .isEmpty();
    }

    @Test
    void aFourthGoalIsRefusedAndStaysTyped() {
        var home = cast.family();
        for (var words : List.of("One", "Two", "Three")) set(home, words);
        assertThat(client.as(home.mothersPractitioner()).page(page(home))).doesNotContain("Another goal");

        var fourth = post(home, page(home), "id", UUID.randomUUID().toString(), "words", "Four");
        assertThat(status(fourth)).isEqualTo(422);
        assertThat(body(fourth)).contains("as many goals as can be worked on at once");
    }

    @Test
    void aGoalIsSaidAnewAndEnded() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        var id = set(home, "Be calm");

        assertThat(status(post(home, "/goals/" + id + "/words", "version", "1", "words", "Be calm at home")))
                .isEqualTo(303);
        assertThat(mine.page("/goals/" + id)).contains("Be calm at home", "What it was called before", "Be calm<");

        var stale = post(home, "/goals/" + id + "/words", "version", "1", "words", "Mine");
        assertThat(status(stale)).isEqualTo(422);
        assertThat(body(stale)).contains("Somebody changed this goal", "Be calm at home", "Mine");

        assertThat(status(post(home, "/goals/" + id + "/end", "version", "2"))).isEqualTo(422);
        assertThat(status(post(home, "/goals/" + id + "/end", "version", "2", "as", "reached")))
                .isEqualTo(303);
        assertThat(mine.page(page(home))).contains("Ended", "Reached, 2 March 2026");
        assertThat(mine.page("/goals/" + id))
                .contains("Reached on 2 March 2026")
                .doesNotContain("Say it anew");
        assertThat(status(post(home, "/goals/" + id + "/words", "version", "3", "words", "Again")))
                .isEqualTo(422);
    }
}
