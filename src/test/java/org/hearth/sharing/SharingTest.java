package org.hearth.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.task.Task;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HearthTest
class SharingTest {
    private static final String FACT = "There is a knife by the front door";

    private final Sharings sharings;
    private final Tasks tasks;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final JdbcClient app;

    private Household home;
    private CaseFileId mothers;
    private CaseFileId safety;
    private Actor ana;
    private Actor ben;

    SharingTest(
            Sharings sharings, Tasks tasks, Cast cast, Client client, Owner owner, TestClock clock, JdbcClient app) {
        this.sharings = sharings;
        this.tasks = tasks;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.app = app;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        mothers = home.mother().caseFile();
        safety = home.family().safetyFile();
        ana = home.mothersPractitioner();
        ben = home.fathersPractitioner();
    }

    @Test
    void theOtherPractitionerReadsTheFactAndNeitherWhoToldUsNorWhy() {
        var id = share("heardFrom", "parent");

        assertThat(client.as(ben).page("/files/" + safety)).contains(FACT, "Told to us", "must not learn this");
        assertThat(client.as(ben).page("/shared/" + id))
                .contains(FACT, "Told to us")
                .doesNotContain("A parent", "She is afraid", mothers.toString(), "Only on this side");
        assertThat(client.as(ana).page("/shared/" + id)).contains("A parent", "She is afraid", "/files/" + mothers);
    }

    /** What is masked is masked in the row: a parent, a child, an agency and a professional can't be told apart in the safety file. */
    @Test
    void whoeverToldUsLooksTheSame() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var from : List.of("parent", "child", "agency", "professional")) {
            var id = share("heardFrom", from);
            rows.add(owner.db()
                    .sql(
                            "select source, octet_length(words_sealed), about, must_not_learn::text from shared_fact where id = ?")
                    .param(id.value())
                    .query()
                    .singleRow());
        }
        assertThat(Set.copyOf(rows)).hasSize(1);
        var named = share("heardFrom", "agency", "named", "yes");
        assertThat(client.as(ben).page("/shared/" + named)).contains("Told to us by another agency");
    }

    @Test
    void beforeItIsKeptTheSharerSeesExactlyWhatTheOtherWillSee() {
        var form = form(SharedId.random(), "sure", "");
        var look = Client.Signed.body(client.as(ana).post("/files/" + mothers + "/share", form));
        assertThat(sharings.in(ana, safety)).isEmpty();

        var id = share();
        assertThat(card(client.as(ben).page("/shared/" + id))).isEqualTo(card(look));
    }

    @Test
    void theOtherIsToldAndTheSharerSeesTheDayItWasRead() {
        var id = share();
        assertThat(open(ben)).hasSize(1);
        assertThat(open(ana)).isEmpty();
        assertThat(client.as(ana).page("/shared/" + id)).contains("Not read by everybody yet");

        clock.advance(Duration.ofHours(5));
        assertThat(client.as(ben).post("/shared/" + id + "/seen")).hasStatus(303);
        assertThat(open(ben)).isEmpty();
        assertThat(client.as(ana).page("/shared/" + id))
                .contains("on 2 March 2026")
                .doesNotContain("14:00");
        assertThat(client.as(ben).page("/shared/" + id)).doesNotContain("Read by whoever");
    }

    @Test
    void itIsCorrectedAndWithdrawnWithoutRewritingWhatWasSaid() {
        var id = share();
        assertThat(client.as(ana)
                        .post(
                                "/shared/" + id + "/correct",
                                "version",
                                "1",
                                "words",
                                "The knife is in the kitchen",
                                "about",
                                "everybody",
                                "because",
                                "I had misheard"))
                .hasStatus(303);
        assertThat(client.as(ben).page("/shared/" + id))
                .contains("The knife is in the kitchen", "I had misheard", FACT);
        assertThat(client.as(ana).post("/shared/" + id + "/withdraw", "version", "1", "because", "late"))
                .hasStatus(409);
        assertThat(client.as(ana).post("/shared/" + id + "/withdraw", "version", "2", "because", "It was not so"))
                .hasStatus(303);

        assertThat(client.as(ben).page("/shared/" + id))
                .contains("Withdrawn on 2 March 2026: It was not so", "The knife is in the kitchen", FACT);
        assertThat(client.as(ben).page("/files/" + safety))
                .contains("Withdrawn")
                .doesNotContain("The knife", FACT);
        assertThat(open(ben)).hasSize(3);
        assertThat(owner.count("select count(*) from shared_fact where id = ?", id.value()))
                .isEqualTo(3);
    }

    @Test
    void theApplicationCannotChangeWhatWasSaid() {
        share();
        assertThatThrownBy(() ->
                        app.sql("update shared_fact set words_sealed = ''").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> app.sql("delete from shared_fact").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> app.sql("update shared_source set reason_words_sealed = ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theOtherSideDoesNotChangeIt() {
        var id = share();
        assertThat(client.as(ben).get("/shared/" + id + "/correct")).hasStatus(404);
        assertThat(client.as(ben).post("/shared/" + id + "/withdraw", "version", "1", "because", "x"))
                .hasStatus(404);
        assertThatThrownBy(() -> sharings.withdraw(ben, id, 1, "x")).isInstanceOf(NotHere.class);
    }

    @Test
    void aNoteWrittenInTheSafetyFileBelongsToBoth() {
        var id = SharedId.random();
        sharings.note(ana, id, safety, telling(Set.of()));
        assertThat(client.as(ben).page("/shared/" + id)).contains(FACT);
        assertThat(sharings.withdraw(ben, id, 1, "It is over")).isTrue();
        assertThat(open(ana)).hasSize(1);
    }

    @Test
    void managersAndSafeguardingAdvisorsReadAndDoNotWrite() {
        var id = share();
        for (var reader : List.of(home.manager(), cast.safeguardingAdvisor())) {
            assertThat(client.as(reader).page("/files/" + safety)).contains(FACT);
            assertThat(client.as(reader).page("/shared/" + id)).contains(FACT).doesNotContain("Correct it");
            assertThat(client.as(reader).get("/files/" + safety + "/share")).hasStatus(404);
            assertThatThrownBy(() -> sharings.note(reader, SharedId.random(), safety, telling(Set.of())))
                    .isInstanceOf(NotHere.class);
        }
        assertThat(client.as(cast.safeguardingAdvisor()).page("/shared/" + id)).doesNotContain("She is afraid");
    }

    @Test
    void nothingGoesToAnotherFamilyOrFromAFileThatIsNotOpen() {
        var elsewhere = cast.family();
        var own = ownSide(mothers);
        assertThatThrownBy(() -> sharings.share(
                        ana, SharedId.random(), elsewhere.family().safetyFile(), telling(Set.of()), own))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> sharings.share(
                        ana,
                        SharedId.random(),
                        safety,
                        telling(Set.of()),
                        ownSide(home.father().caseFile())))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() ->
                        sharings.share(ana, SharedId.random(), home.mother().caseFile(), telling(Set.of()), own))
                .isInstanceOf(NotHere.class);
        assertThat(client.as(elsewhere.mothersPractitioner()).get("/shared/" + share()))
                .hasStatus(404);
    }

    /** The rule letters and messages ask; without the mark the same fact may be said. */
    @Test
    void whoMustNotLearnItDoesNot() {
        var free = SharedId.random();
        sharings.note(ana, free, safety, telling(Set.of()));
        var fathers = SharedId.random();
        sharings.note(ana, fathers, safety, telling(Set.of(Learner.FATHER)));
        var team = SharedId.random();
        sharings.note(ana, team, safety, telling(Set.of(Learner.OUTSIDE)));

        assertThat(sharings.mayLearn(ana, free, Learner.FATHER)).isTrue();
        assertThat(sharings.mayLearn(ana, fathers, Learner.FATHER)).isFalse();
        assertThat(sharings.mayLearn(ana, fathers, Learner.MOTHER)).isTrue();
        for (var learner : Learner.values())
            assertThat(sharings.mayLearn(ana, team, learner)).isFalse();
        sharings.withdraw(ana, free, 1, "It was not so");
        assertThat(sharings.mayLearn(ana, free, Learner.MOTHER)).isFalse();
        assertThat(sharings.mayLearn(cast.practitioner(Cast.LONDON), fathers, Learner.MOTHER))
                .isFalse();
    }

    @Test
    void onlyFewWordsAreSharedAndNothingIsChosenForThem() {
        var form = client.as(ana).page("/files/" + mothers + "/share");
        assertThat(form.split("type=\"checkbox\"[^>]*checked", -1)).hasSize(5);
        var long401 = client.as(ana)
                .post("/files/" + mothers + "/share", form(SharedId.random(), "words", "a".repeat(401), "sure", "yes"));
        assertThat(long401).hasStatus(422);
        assertThat(client.as(ana).post("/files/" + mothers + "/share", "sure", "yes"))
                .hasStatus(422);
        assertThat(sharings.in(ana, safety)).isEmpty();
    }

    @Test
    void theSameSentTwiceIsSharedOnce() {
        var id = SharedId.random();
        client.as(ana).post("/files/" + mothers + "/share", form(id, "sure", "yes"));
        client.as(ana).post("/files/" + mothers + "/share", form(id, "sure", "yes"));
        assertThat(sharings.in(ben, safety)).hasSize(1);
        assertThat(open(ben)).hasSize(1);
    }

    /** Whatever leaves is compared with what its reader must not learn, in any wording it ever had. */
    @Test
    void whatSomebodyMustNotLearnIsFoundInATextThatIsToLeave() {
        var id = SharedId.random();
        sharings.note(ana, id, safety, telling("The knife lies by the front door", Learner.FATHER));
        var text = "I hear the knife lies by the door";

        assertThat(said(ana, Learner.FATHER, text)).isPresent();
        assertThat(said(ana, Learner.MOTHER, text)).as("she may know").isEmpty();
        assertThat(sharings.mayBeSaid(ana, home.family().id(), Learner.MOTHER)).hasSize(1);
        assertThat(sharings.mayBeSaid(ana, home.family().id(), Learner.FATHER)).isEmpty();
        assertThat(said(cast.practitioner(Cast.LONDON), Learner.FATHER, text))
                .as("nobody learns by asking what is in a file that is not theirs")
                .isEmpty();

        assertThat(sharings.correct(ana, id, 1, telling("Something sharp is at hand"), "Softer"))
                .isTrue();
        assertThat(said(ana, Learner.FATHER, text)).as("what it said before").isPresent();
        assertThat(said(ana, Learner.FATHER, "Something sharp is at hand")).isEmpty();
        assertThat(sharings.withdraw(ana, id, 2, "Not so")).isTrue();
        assertThat(said(ana, Learner.MOTHER, "Something sharp is at hand")).isPresent();
    }

    private Optional<org.hearth.wording.Place> said(Actor actor, Learner learner, String text) {
        return sharings.saysWhatMayNotBeLearnt(actor, home.family().id(), learner, text);
    }

    private static Telling telling(String words, Learner... mustNotLearn) {
        return new Telling(words, Source.SEEN, About.EVERYBODY, Set.of(mustNotLearn));
    }

    private List<Task> open(Actor actor) {
        return tasks.open(actor).stream().filter(t -> t.kind().equals("shared")).toList();
    }

    private SharedId share(String... other) {
        var id = SharedId.random();
        var fields = new ArrayList<>(List.of(other));
        fields.addAll(List.of("sure", "yes"));
        assertThat(client.as(ana).post("/files/" + mothers + "/share", form(id, fields.toArray(String[]::new))))
                .hasStatus(303);
        return id;
    }

    private String[] form(SharedId id, String... other) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("id", id.toString());
        fields.put("to", safety.toString());
        fields.put("words", FACT);
        fields.put("heardFrom", "parent");
        fields.put("about", "everybody");
        fields.put("mustNotLearn", "father");
        fields.put("reason", "colleague");
        fields.put("because", "She is afraid");
        for (var i = 0; i < other.length; i += 2) fields.put(other[i], other[i + 1]);
        return fields.entrySet().stream()
                .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
                .toArray(String[]::new);
    }

    private static Telling telling(Set<Learner> mustNot) {
        return new Telling(FACT, Source.SEEN, About.CHILD, mustNot);
    }

    private static OwnSide ownSide(CaseFileId file) {
        return new OwnSide(file, Optional.empty(), HeardFrom.PARENT, ShareReason.CHILD, "because");
    }

    private static String card(String page) {
        return page.replaceAll("(?s).*?<div class=\"card\">(.*?)</div>.*", "$1").strip();
    }
}
