package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hearth.access.Actor;
import org.hearth.outcome.Outcomes;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers who may not see every count are shown is made once for a quarter; and who read it is known. */
@HearthTest
class ReleasedTest {
    private static final LocalDate IN_SPRING = LocalDate.of(2033, 5, 9);
    private static final LocalDate IN_SUMMER = LocalDate.of(2033, 7, 4);

    private final Cast cast;
    private final Client client;
    private final Outcomes outcomes;
    private final TestClock clock;

    ReleasedTest(Cast cast, Client client, Outcomes outcomes, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatIsEnteredAfterAQuarterEndedDoesNotShowAsTheDifferenceOfTwoReadings() {
        var evaluator = cast.evaluator();
        clock.set(IN_SPRING);
        cast.family(Cast.BLACKPOOL);
        clock.set(IN_SUMMER);
        var first = client.as(evaluator).page("/reports/reach");
        var before = families();

        clock.set(IN_SPRING);
        cast.family(Cast.BLACKPOOL);
        clock.set(IN_SUMMER);

        assertThat(families()).isEqualTo(before + 1);
        assertThat(figures(client.as(evaluator).page("/reports/reach"))).isEqualTo(figures(first));
        assertThat(figures(client.as(cast.administrator()).page("/reports/reach")))
                .isEqualTo(figures(first));
    }

    @Test
    void administratorsSeeWhoReadWhichReportAndNobodyElseDoes() {
        clock.set(IN_SUMMER);
        var evaluator = cast.evaluator();
        client.as(evaluator).page("/reports/care?site=london");
        client.as(evaluator).page("/reports/care.csv");
        var administrator = client.as(cast.administrator());

        var readings = administrator.page("/reports/readings");

        assertThat(readings)
                .contains(evaluator.name(), "London, up to 30 June 2033", "Taken as csv", "Small numbers withheld");
        assertThat(client.as(evaluator).get("/reports/readings")).hasStatus(404);
        assertThat(client.as(cast.manager(Cast.LONDON)).get("/reports/readings"))
                .hasStatus(404);
    }

    private int families() {
        return outcomes.facts(Actor.reporting(), IN_SUMMER.withDayOfMonth(1).minusDays(1)).enrolments().stream()
                .map(enrolment -> enrolment.family())
                .collect(java.util.stream.Collectors.toSet())
                .size();
    }

    /** The part of a page that holds its numbers. */
    private static String figures(String page) {
        var table = page.indexOf("<table");
        assertThat(table).isPositive();
        return page.substring(table, page.indexOf("</table>", table));
    }
}
