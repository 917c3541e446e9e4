package org.hearth.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.measure.Measures;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Links;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An extract leaves only when one asks and another approves, and only with whoever asked; all of it is noted. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=reports")
class ReleasesTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Agreed agreed;
    private final JdbcClient application;

    private Actor evaluator;
    private Actor administrator;
    private Actor manager;

    ReleasesTest(Cast cast, Client client, Owner owner, TestClock clock, Measures measures, JdbcClient application) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.agreed = new Agreed(cast, client, measures);
        this.application = application;
    }

    @BeforeEach
    void somebodyAgreed() {
        evaluator = cast.evaluator();
        administrator = cast.administrator();
        manager = cast.manager(Cast.LONDON);
        if (owner.count("select count(distinct case_file_id) from consent where about = 'research' and answer = 'yes'")
                < 20) agreed.families(10, clock.today());
    }

    @Test
    void anEvaluatorAsksAManagerApprovesAndItIsTakenWithAMarkThatLeadsBack() {
        var id = asked(evaluator);
        assertThat(take(evaluator, id)).as("before it is approved").isEqualTo(404);

        assertThat(client.as(manager).page("/home")).contains("Extracts to approve");
        assertThat(client.as(manager).post("/research/" + id + "/approve")).hasRedirectedUrl("/research");
        var answer = client.as(evaluator).post("/research/" + id + "/take");

        assertThat(answer).hasStatusOk();
        var mark = owner.db()
                .sql(
                        "select mark::text from research_release where id = ?::uuid and parents >= 20 and amount > 0 and taken_by = ?")
                .params(id, evaluator.account().value())
                .query(String.class)
                .single();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("extract-" + mark.substring(0, 8));
        assertThat(client.as(administrator).page("/research"))
                .contains("Taken away by " + evaluator.name(), "Approved by " + manager.name(), mark.substring(0, 8));
        for (var what : List.of("extract asked for " + id, "extract approved " + id, "extract taken " + id))
            assertThat(owner.count("select count(*) from audit_event where what = ?", what))
                    .as(what)
                    .isOne();
        assertThat(owner.count("select count(*) from audit_event where act = 'exported' and thing::text = ?", mark))
                .isOne();
    }

    /** A download may break off: within the day the same comes again, by the same pseudonyms. */
    @Test
    void withinADayItCanBeTakenAgainAndAfterThatNot() {
        var id = approved();
        assertThat(take(evaluator, id)).isEqualTo(200);
        assertThat(take(evaluator, id)).isEqualTo(200);

        clock.advance(Duration.ofHours(25));

        assertThat(take(evaluator, id)).isEqualTo(404);
    }

    @Test
    void nobodyApprovesTheirOwnNorAnEvaluatorAnybodys() {
        var own = asked(administrator);
        var other = asked(evaluator);
        assertThat(client.as(administrator).post("/research/" + own + "/approve"))
                .hasStatus(404);
        for (var nearly :
                List.of(evaluator, cast.evaluator(), cast.practitioner(Cast.LONDON), cast.safeguardingAdvisor()))
            assertThat(client.as(nearly).post("/research/" + other + "/approve"))
                    .hasStatus(404);
        assertThat(client.as(administrator).page("/research")).contains("/research/" + other + "/approve");
    }

    @Test
    void nobodyApprovesTheirOwnByAnAccountWhoseLinkTheyMade() {
        Links.used(client, administrator, manager);
        var id = asked(administrator);

        assertThat(client.as(manager).post("/research/" + id + "/approve")).hasStatus(404);
        assertThatThrownBy(() -> owner.db()
                        .sql("update research_release set approved_by = ?, approved_at = now() where id = ?::uuid")
                        .params(manager.account().value(), id)
                        .update())
                .as("the database by itself")
                .hasStackTraceContaining("by another person than asked");
    }

    @Test
    void nobodyElseTakesIt() {
        var id = approved();
        for (var nearly : List.of(cast.evaluator(), administrator, manager, cast.practitioner(Cast.LONDON)))
            assertThat(take(nearly, id)).as(nearly.toString()).isEqualTo(404);
    }

    @Test
    void whoIsNeitherNeverFindsTheList() {
        for (var other : List.of(cast.intake(), cast.practitioner(Cast.LONDON), cast.safeguardingAdvisor()))
            assertThat(client.as(other).get("/research")).hasStatus(404);
        assertThat(application
                        .sql("select count(*) from research_release")
                        .query(Long.class)
                        .single())
                .as("asked as nobody")
                .isZero();
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() {
        var again = client.as(evaluator)
                .post(
                        "/research",
                        "purpose",
                        "For the university",
                        "cutOff.day",
                        "31",
                        "cutOff.month",
                        "2",
                        "cutOff.year",
                        "2026",
                        "arms",
                        "blinded",
                        "arm",
                        "usual_care",
                        "site",
                        "london");

        assertThat(again)
                .hasStatus(422)
                .bodyText()
                .contains("For the university", "must be a real date", "of one arm can’t be blinded");
    }

    private String approved() {
        var id = asked(evaluator);
        assertThat(client.as(administrator).post("/research/" + id + "/approve"))
                .hasRedirectedUrl("/research");
        return id;
    }

    private String asked(Actor actor) {
        var id = UUID.randomUUID().toString();
        var on = clock.today();
        assertThat(client.as(actor)
                        .post(
                                "/research",
                                "id",
                                id,
                                "purpose",
                                "The university's evaluation",
                                "cutOff.day",
                                String.valueOf(on.getDayOfMonth()),
                                "cutOff.month",
                                String.valueOf(on.getMonthValue()),
                                "cutOff.year",
                                String.valueOf(on.getYear()),
                                "arms",
                                "shown"))
                .hasRedirectedUrl("/research");
        return id;
    }

    private int take(Actor actor, String id) {
        return client.as(actor).post("/research/" + id + "/take").getResponse().getStatus();
    }
}
