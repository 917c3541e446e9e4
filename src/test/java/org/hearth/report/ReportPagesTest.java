package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.outcome.Outcomes;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
@TestPropertySource(properties = "hearth.test.world=reports")
class ReportPagesTest {
    private static final List<String> REPORTS = List.of("reach", "referrals", "attendance", "change", "care");

    private final Client client;
    private final Cast cast;
    private final Outcomes outcomes;
    private final Owner owner;
    private final TestClock clock;
    private final JdbcClient application;
    private final TransactionTemplate together;

    ReportPagesTest(
            Client client,
            Cast cast,
            Outcomes outcomes,
            Owner owner,
            TestClock clock,
            JdbcClient application,
            PlatformTransactionManager transactions) {
        this.application = application;
        this.together = new TransactionTemplate(transactions);
        this.client = client;
        this.cast = cast;
        this.outcomes = outcomes;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void managersEvaluatorsAndAdministratorsReadReportsAndNobodyElse() {
        var readers = List.of(cast.manager(Cast.LONDON), cast.evaluator(), cast.administrator());
        var others = List.of(cast.intake(), cast.practitioner(Cast.LONDON), cast.safeguardingAdvisor());
        for (var report : REPORTS) {
            for (var path : List.of("/reports/" + report, "/reports/" + report + ".csv")) {
                readers.forEach(reader ->
                        assertThat(client.as(reader).get(path)).as(path).hasStatusOk());
                others.forEach(
                        other -> assertThat(client.as(other).get(path)).as(path).hasStatus(404));
            }
        }
    }

    @Test
    void aManagerSeesEveryNumberOfTheirOwnSiteAndNoOtherSite() {
        cast.family(Cast.LONDON);
        var manager = cast.manager(Cast.LONDON);

        assertThat(client.as(manager).page("/reports/reach?site=london")).doesNotContain("Some numbers are withheld");
        assertThat(client.as(manager).get("/reports/reach?site=blackpool")).hasStatus(404);
        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).get("/reports/reach?site=london"))
                .hasStatus(404);
    }

    @Test
    void anEvaluatorSeesNoSmallNumber() {
        cast.family(Cast.BLACKPOOL);
        clock.set(java.time.LocalDate.of(2026, 7, 2));
        var evaluator = client.as(cast.evaluator());

        var page = evaluator.page("/reports/reach?site=blackpool");

        assertThat(page)
                .contains("Some numbers are withheld")
                .contains("<td class=\"figure\" data-label=\"Number\">c</td>");
        assertThat(evaluator.page("/reports/reach.csv?site=blackpool")).contains("Mothers,Number,c");
    }

    @Test
    void aDateThatIsNoneIsSaidBesideItsBox() {
        var manager = client.as(cast.manager(Cast.LONDON));

        var result = manager.get("/reports/reach?site=london&from=31 June&to=");

        assertThat(result).hasStatus(422);
        assertThat(Client.Signed.body(result))
                .contains("Enter a date such as 31/3/2024")
                .contains("value=\"31 June\"");
    }

    @Test
    void oneSiteInOneYearIsNotForReadersOutside() {
        var result = client.as(cast.evaluator()).get("/reports/reach?site=london&year=2025");

        assertThat(result).hasStatus(422);
        assertThat(Client.Signed.body(result)).contains("not both");
    }

    @Test
    void everyReportThatIsReadIsNoted() {
        var evaluator = cast.evaluator();
        client.as(evaluator).page("/reports/care");

        assertThat(owner.count("select count(*) from audit_event where what = ?", "report care"))
                .isPositive();
    }

    @Test
    void onlyTheCountingRoleIsGivenFacts() {
        var today = java.time.LocalDate.of(2026, 3, 2);

        assertThat(outcomes.facts(Actor.reporting(), today).people()).isNotNull();
        assertThatThrownBy(() -> outcomes.facts(cast.manager(Cast.LONDON), today))
                .isInstanceOf(NotHere.class);
    }

    /** Fails if anybody ever grants the counting role a column that could name somebody. */
    @Test
    void theCountingRoleCannotReadNamesWordsOrAddresses() {
        assertThat(readable("name|note|words|text|address|phone|mail|date_of_birth|local_authority|agency|value"))
                .isEmpty();
        assertThat(readable("^born_on$")).containsExactly("person.born_on");
        assertThatThrownBy(() -> asCountingRole("select given_name from person"))
                .hasStackTraceContaining("permission denied");
        asCountingRole("select role from person");
    }

    private void asCountingRole(String sql) {
        together.executeWithoutResult(status -> {
            application.sql("set local role hearth_test_report").update();
            application.sql(sql).query().listOfRows();
        });
    }

    private List<String> readable(String columns) {
        return owner.db().sql("""
                        select c.relname || '.' || a.attname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p', 'v') and a.attname ~ :columns
                          and has_column_privilege('hearth_test_report', c.oid, a.attnum, 'select')
                        """).param("columns", columns).query(String.class).list();
    }
}
