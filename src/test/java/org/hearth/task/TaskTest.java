package org.hearth.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.junit.jupiter.api.Test;

/** A task is for one person, and is there for nobody else. */
@HearthTest
class TaskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Cast cast;
    private final Client client;
    private final Tasks tasks;

    TaskTest(Cast cast, Client client, Tasks tasks) {
        this.cast = cast;
        this.client = client;
        this.tasks = tasks;
    }

    @Test
    void aTaskIsSeenByTheOneItIsFor() {
        var home = cast.family();
        var id = raised(home, home.mothersPractitioner(), "Ring her today", TODAY);

        assertThat(client.as(home.mothersPractitioner()).page("/tasks"))
                .contains("Ring her today", "Due today", home.mother().name());
        assertThat(client.as(home.manager()).page("/tasks")).doesNotContain("Ring her today");
        assertThat(client.as(home.manager()).get("/tasks/" + id).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(client.as(home.fathersPractitioner()).page("/tasks")).doesNotContain("Ring her today");
    }

    @Test
    void aTaskInAFileThatIsNotTheirsIsNotThereForItsOwnerEither() {
        var home = cast.family();
        raised(home, home.fathersPractitioner(), "Given to the wrong person", TODAY);

        assertThat(tasks.open(home.fathersPractitioner())).isEmpty();
        assertThat(tasks.count(home.fathersPractitioner())).isZero();
    }

    @Test
    void theNavigationCountsWhatWaitsForTheReader() {
        var home = cast.family();
        assertThat(client.as(home.manager()).page("/tasks")).doesNotContain("class=\"count\"");
        raised(home, home.manager(), "One thing", TODAY);
        raised(home, home.manager(), "Another", TODAY);
        raised(home, home.mothersPractitioner(), "Not the manager's", TODAY);

        assertThat(client.as(home.manager()).page("/tasks")).contains("<span class=\"count\">2</span>");
    }

    @Test
    void overdueTasksComeFirst() {
        var home = cast.family();
        raised(home, home.manager(), "Next week", TODAY.plusWeeks(1));
        raised(home, home.manager(), "Last week", TODAY.minusWeeks(1));

        var page = client.as(home.manager()).page("/tasks");

        assertThat(page.indexOf("Last week")).isLessThan(page.indexOf("Next week"));
        assertThat(page).contains("Overdue since 23 February 2026");
    }

    @Test
    void itIsDoneWithAWordAboutWhatWasDone() {
        var home = cast.family();
        var ana = client.as(home.mothersPractitioner());
        var id = raised(home, home.mothersPractitioner(), "Ring her today", TODAY);

        assertThat(ana.post("/tasks/" + id, "what", " ").getResponse().getStatus())
                .isEqualTo(422);
        assertThat(tasks.count(home.mothersPractitioner())).isEqualTo(1);
        ana.post("/tasks/" + id, "what", "We spoke; she is safe tonight.");
        ana.post("/tasks/" + id, "what", "Sent a second time.");

        assertThat(tasks.open(home.mothersPractitioner())).isEmpty();
        assertThat(ana.get("/tasks/" + id).getResponse().getRedirectedUrl()).isEqualTo("/tasks");
    }

    @Test
    void nobodyElseSaysItIsDone() {
        var home = cast.family();
        var id = raised(home, home.mothersPractitioner(), "Ring her today", TODAY);

        assertThat(client.as(home.manager())
                        .post("/tasks/" + id, "what", "Mine?")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(tasks.count(home.mothersPractitioner())).isEqualTo(1);
    }

    private TaskId raised(Household home, Actor forWhom, String words, LocalDate due) {
        return tasks.raise(
                home.mothersPractitioner(),
                new NewTask(home.mother().caseFile(), forWhom.account(), "test", words, due));
    }
}
