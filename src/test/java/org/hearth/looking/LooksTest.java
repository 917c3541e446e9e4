package org.hearth.looking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFiles;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who work with a file see who looked at it, and nothing of the other parent's side. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=looks")
class LooksTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final CaseFiles files;
    private final TestClock clock;
    private final JdbcClient application;
    private final TransactionTemplate together;
    private Household home;

    LooksTest(
            Cast cast,
            Client client,
            Owner owner,
            CaseFiles files,
            TestClock clock,
            JdbcClient application,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.clock = clock;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.application = application;
        this.together = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    @AfterEach
    void theWallStands() {
        owner.db().sql("alter table audit_event enable row level security").update();
    }

    @Test
    void theFileSaysWhoLookedAndOnWhatGround() {
        open(home.manager(), home.mother().caseFile());
        open(home.mothersPractitioner(), home.mother().caseFile());

        assertThat(client.as(home.mothersPractitioner())
                        .page("/files/" + home.mother().caseFile()))
                .contains("/files/" + home.mother().caseFile() + "/looks");
        assertThat(looks(home.mothersPractitioner(), home.mother().caseFile()))
                .contains(home.manager().name() + " (Team manager)", "By role and site")
                .contains("2 March 2026, 09:00", "Looked at the front of the file")
                .doesNotContain(home.mothersPractitioner().name() + " (Practitioner)");
        assertThat(looks(home.manager(), home.mother().caseFile()))
                .contains(home.mothersPractitioner().name() + " (Practitioner)", "Works with them");
    }

    /** What somebody had to answer, or what a page of their own drew from a file, is no looking at it. */
    @Test
    void beingAskedWhetherOneKnowsTheFamilyIsInTheTrailAndNotOnThePage() {
        client.as(home.manager()).page("/files/" + home.mother().caseFile() + "/know");

        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and what like 'asked whether%'",
                        home.manager().account().value()))
                .isPositive();
        assertThat(looks(home.mothersPractitioner(), home.mother().caseFile()))
                .doesNotContain("asked whether", home.manager().name());
    }

    @Test
    void whatTheOtherSideLooksAtIsNotToldInTheFilesBothShare() {
        for (var file : new CaseFileId[] {home.baby().caseFile(), home.family().safetyFile()}) {
            open(home.mothersPractitioner(), file);
            open(home.manager(), file);
            var before = looks(home.mothersPractitioner(), file);
            open(home.fathersPractitioner(), file);

            assertThat(looks(home.mothersPractitioner(), file))
                    .isEqualTo(before)
                    .contains(home.manager().name())
                    .doesNotContain(home.fathersPractitioner().name());
            assertThat(looks(home.fathersPractitioner(), file))
                    .contains(home.manager().name())
                    .doesNotContain(home.mothersPractitioner().name());
            assertThat(looks(home.manager(), file))
                    .contains(
                            home.fathersPractitioner().name(),
                            home.mothersPractitioner().name());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmergencyIsToldToTheSideWhoseFileWasOpenedAndToNobodyOnTheOther(boolean mothers) {
        var near = mothers ? home.mothersPractitioner() : home.fathersPractitioner();
        var far = mothers ? home.fathersPractitioner() : home.mothersPractitioner();
        var shared = List.of(home.baby().caseFile(), home.family().safetyFile());
        var before = shared.stream().map(file -> looks(far, file)).toList();
        var colleague = cast.practitioner(Cast.LONDON);

        new Furniture(client, clock).emergency(colleague, mothers ? home.mother() : home.father());
        shared.forEach(file -> open(colleague, file));

        assertThat(shared.stream().map(file -> looks(far, file)).toList()).isEqualTo(before);
        for (var file : shared) {
            assertThat(looks(near, file)).contains(colleague.name(), "In an emergency");
            assertThat(looks(home.manager(), file)).contains(colleague.name(), "In an emergency");
        }
        assertThat(rowsOf(colleague, far)).as("the policy alone").isZero();
        assertThat(rowsOf(colleague, near)).isPositive();
        owner.db().sql("alter table audit_event disable row level security").update();
        assertThat(looks(far, home.baby().caseFile())).as("the query alone").doesNotContain(colleague.name());
    }

    /** A name at the other parent's site says which site that is. */
    @Test
    void whoManagesTheOtherParentsSiteAloneIsNotToldAcross() {
        files.place(home.manager(), Map.of(home.father().caseFile(), Cast.BLACKPOOL));
        var london = cast.manager(Cast.LONDON);
        var blackpool = cast.manager(Cast.BLACKPOOL);

        for (var file : List.of(home.baby().caseFile(), home.family().safetyFile())) {
            open(london, file);
            open(blackpool, file);
            assertThat(looks(home.mothersPractitioner(), file))
                    .contains(london.name())
                    .doesNotContain(blackpool.name());
            assertThat(looks(home.fathersPractitioner(), file))
                    .contains(blackpool.name())
                    .doesNotContain(london.name());
        }
    }

    @Test
    void theQueryAloneKeepsTheSidesApart() {
        open(home.fathersPractitioner(), home.baby().caseFile());
        owner.db().sql("alter table audit_event disable row level security").update();

        assertThat(looks(home.mothersPractitioner(), home.baby().caseFile()))
                .doesNotContain(home.fathersPractitioner().name());
    }

    @Test
    void thePolicyAloneKeepsTheSidesApartAndWithoutEitherTheOtherSideShows() {
        open(home.fathersPractitioner(), home.baby().caseFile());
        open(home.mothersPractitioner(), home.baby().caseFile());

        assertThat(rowsOf(home.fathersPractitioner(), home.mothersPractitioner()))
                .isZero();
        assertThat(rowsOf(home.mothersPractitioner(), home.mothersPractitioner()))
                .isPositive();
        owner.db().sql("alter table audit_event disable row level security").update();
        assertThat(rowsOf(home.fathersPractitioner(), home.mothersPractitioner()))
                .isPositive();
    }

    @Test
    void whoWasRefusedIsToldToNobodyWhoWorksWithTheFile() {
        var refused = client.as(home.fathersPractitioner())
                .get("/files/" + home.mother().caseFile());
        assertThat(refused).hasStatus(404);

        assertThat(looks(home.mothersPractitioner(), home.mother().caseFile()))
                .doesNotContain(home.fathersPractitioner().name());
        assertThat(looks(home.manager(), home.mother().caseFile()))
                .doesNotContain(home.fathersPractitioner().name());
    }

    @Test
    void nobodyElseLearnsWhoLooked() {
        for (var stranger : new Actor[] {
            home.fathersPractitioner(),
            cast.practitioner(Cast.LONDON),
            cast.manager(Cast.BLACKPOOL),
            cast.safeguardingAdvisor(),
            cast.administrator()
        }) {
            assertThat(client.as(stranger).get("/files/" + home.mother().caseFile() + "/looks"))
                    .hasStatus(404);
        }
    }

    private void open(Actor actor, CaseFileId file) {
        client.as(actor).page("/files/" + file);
    }

    private String looks(Actor actor, CaseFileId file) {
        return client.as(actor).page("/files/" + file + "/looks").replaceAll("(?s).*<main", "<main");
    }

    /** How many rows of somebody's looking at the child's file the application itself can find as this reader. */
    private long rowsOf(Actor looker, Actor reader) {
        return together.execute(status -> {
            application
                    .sql("select set_config('hearth.actor', ?, true)")
                    .param(reader.account().toString())
                    .query()
                    .singleRow();
            return application
                    .sql("select count(*) from audit_event where case_file_id = ? and account_id = ?")
                    .params(home.baby().caseFile().value(), looker.account().value())
                    .query(Long.class)
                    .single();
        });
    }
}
