package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.vault.Erasures;
import org.hearth.vault.Vault;
import org.hearth.walls.Crawl.Answer;
import org.hearth.walls.Planting.Planted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A family is erased: every page of it that was there still is, and says that its words are gone. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=erased")
class ErasedTest {
    private static final String WORD = "lavender";

    private final Planting planting;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Erasures erasures;
    private final List<Route> routes;

    ErasedTest(
            Cast cast,
            Client client,
            Owner owner,
            Tasks tasks,
            TestClock clock,
            MockMvcTester http,
            Erasures erasures,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.planting = new Planting(cast, client, owner, tasks, clock, http);
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.erasures = erasures;
        this.routes = Route.all(mapping);
    }

    @Test
    void itsPagesWorkAndTheWordIsOnNone() {
        var planted = planting.plant(WORD);
        var before = pages(planted);
        assertThat(saying(before, WORD))
                .as("pages that say the word before")
                .contains(
                        "/sessions/{id}",
                        "/files/{file}/consent",
                        "/files/{file}/contact",
                        "/files/{file}/conflicts",
                        "/shared/{id}",
                        "/emergency/{id}",
                        "/referrals/{id}");

        planted.files().forEach(file -> erasures.erase(Actor.job("keys"), file));

        var after = pages(planted);
        var expected = statuses(before);
        // A letter has no address any more: it leads back to where that is said.
        expected.replaceAll((page, status) -> page.matches(".*/letter\\.(pdf|docx)") && status == 200 ? 303 : status);
        // A paper form whose first typing is gone has nothing to be typed against.
        expected.replaceAll((page, status) -> page.contains("/paper/again?") && status == 200 ? 303 : status);
        assertThat(statuses(after)).isEqualTo(expected);
        assertThat(saying(after, WORD)).isEmpty();
        assertThat(saying(after, Vault.ERASED))
                .contains(
                        "/sessions/{id}",
                        "/files/{file}/consent",
                        "/files/{file}/conflicts",
                        "/shared/{id}",
                        "/emergency/{id}",
                        "/referrals/{id}");
    }

    /** What has to be done all the same is done, though it is written down no more. */
    @Test
    void itsTasksCanStillBeEnded() {
        var planted = planting.plant(WORD);
        planted.files().forEach(file -> erasures.erase(Actor.job("keys"), file));
        var advisor = client.as(planted.home().manager());
        var waiting = owner.db()
                .sql("select id::text from task where account_id = ? and done_at is null and case_file_id = ?")
                .params(
                        planted.home().manager().account().value(),
                        planted.home().family().safetyFile().value())
                .query(String.class)
                .list();
        assertThat(waiting).isNotEmpty();

        for (var task : waiting) {
            var answer = advisor.post("/tasks/" + task, "what", "Seen");
            assertThat(answer).hasStatus(303);
            var to = String.valueOf(answer.getResponse().getHeader("Location"));
            if (to.startsWith("/emergency/"))
                assertThat(advisor.post(to, "outcome", "needed", "words", "Seen"))
                        .as("one that ends by a review")
                        .hasStatus(303);
        }

        assertThat(advisor.page("/tasks")).doesNotContain(waiting.getFirst());
    }

    /** In an emergency it is as if there were nobody: what was erased takes no words, and nothing is opened without them. */
    @Test
    void nobodyOpensItInAnEmergency() {
        var planted = planting.plant(WORD);
        planted.files().forEach(file -> erasures.erase(Actor.job("keys"), file));
        var stranger = cast.practitioner(Cast.LONDON);

        var erased = emergency(stranger, planted.home().mother().ref());
        var nobody = emergency(stranger, UUID.randomUUID().toString());

        assertThat(erased).isEqualTo(nobody);
        assertThat(client.as(stranger).get("/files/" + planted.home().mother().caseFile()))
                .hasStatus(404);
    }

    private String emergency(Actor actor, String ref) {
        var answer = client.as(actor).post("/emergency", "ref", ref, "reason", "danger", "words", "They ring");
        return answer.getResponse().getStatus()
                + Client.Signed.body(answer).replace(ref, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** Everything those who work with the family can fetch, by who asks and what they ask for. */
    private Map<String, Answer> pages(Planted planted) {
        var home = planted.home();
        var guesses = routes.stream()
                .filter(route -> route.method().equals("GET") && !route.ids().containsValue(AccountId.class))
                .flatMap(route -> route.paths(Belongings.in(owner, planted.files())).stream())
                .filter(path -> !path.contains("{"))
                .toList();
        var pages = new TreeMap<String, Answer>();
        var readers = Map.of(
                "practitioner", home.mothersPractitioner(),
                "manager", home.manager(),
                "intake", planted.intake(),
                "emergency", planted.colleague());
        readers.forEach((who, reader) ->
                Crawl.as(client, reader, guesses).forEach((path, answer) -> pages.put(who + " " + path, answer)));
        return pages;
    }

    private static Map<String, Integer> statuses(Map<String, Answer> pages) {
        var statuses = new TreeMap<String, Integer>();
        // Whoever guesses a second time at an address for a parent's phone has to wait: nothing is there either way.
        pages.forEach((page, answer) -> statuses.put(page, answer.status() == 429 ? 404 : answer.status()));
        return statuses;
    }

    private static List<String> saying(Map<String, Answer> pages, String words) {
        var routes = new ArrayList<String>();
        pages.values().stream()
                .filter(answer -> answer.said().contains(words))
                .map(Answer::route)
                .distinct()
                .forEach(routes::add);
        return routes;
    }
}
