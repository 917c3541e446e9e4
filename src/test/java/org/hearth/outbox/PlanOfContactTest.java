package org.hearth.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hearth.access.Actor;
import org.hearth.family.Person;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan that a practitioner made with a parent decides what may be written. */
@HearthTest
class PlanOfContactTest {
    private final Cast cast;
    private final Client client;
    private final TestClock clock;
    private final PlanOfContact plan;
    private final TransactionTemplate transaction;

    private Household home;

    PlanOfContactTest(
            Cast cast, Client client, TestClock clock, PlanOfContact plan, PlatformTransactionManager transactions) {
        this.cast = cast;
        this.client = client;
        this.clock = clock;
        this.plan = plan;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    @Test
    void nobodyIsWrittenToWithoutAPlan() {
        for (var way : Way.values()) {
            assertThat(asked(home.mothersPractitioner(), home.mother(), way)).isInstanceOf(Reach.Refused.class);
        }
    }

    @Test
    void aTextMayGoWhereTheParentSaidUntilItIsTimeToAskAgain() {
        var number = number();
        tell(home.mothersPractitioner(), home.mother(), number);

        assertThat(asked(home.mothersPractitioner(), home.mother(), Way.TEXT)).isInstanceOf(Reach.Allowed.class);
        assertThat(asked(home.mothersPractitioner(), home.mother(), Way.EMAIL)).isInstanceOf(Reach.Refused.class);
        clock.advance(Duration.ofDays(31));
        assertThat(asked(home.mothersPractitioner(), home.mother(), Way.TEXT)).isInstanceOf(Reach.Refused.class);
    }

    @Test
    void aNumberThatBothParentsToldIsUsedForNeither() {
        var number = number();
        tell(home.mothersPractitioner(), home.mother(), number);
        tell(home.fathersPractitioner(), home.father(), number);

        assertThat(asked(home.mothersPractitioner(), home.mother(), Way.TEXT)).isInstanceOf(Reach.Refused.class);
        assertThat(asked(home.fathersPractitioner(), home.father(), Way.TEXT)).isInstanceOf(Reach.Refused.class);
    }

    private Reach asked(Actor actor, Person parent, Way way) {
        return transaction.execute(status -> plan.mayWrite(actor, parent.caseFile(), way, clock.instant()));
    }

    private void tell(Actor actor, Person parent, String number) {
        var answer = client.as(actor)
                .post(
                        "/files/" + parent.caseFile() + "/contact/sms",
                        "version",
                        "0",
                        "safe",
                        "yes",
                        "detail",
                        number,
                        "when",
                        "any",
                        "askAfter",
                        "30",
                        "source",
                        "parent",
                        "asked",
                        "yes");
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
    }

    private String number() {
        return "07700" + String.format("%06d", Math.floorMod(home.mother().id().hashCode(), 1_000_000));
    }
}
