package org.hearth.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Decision;
import org.hearth.eligibility.Facts;
import org.hearth.eligibility.ParentFacts;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
@TestPropertySource(properties = "hearth.test.world=carrying referrals")
class CarryingTest {
    private static final Actor JOB = Actor.job("caseload");

    private final Referrals referrals;
    private final CaseFiles files;
    private final Cast cast;
    private final TransactionTemplate together;

    CarryingTest(Referrals referrals, CaseFiles files, Cast cast, PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.files = files;
        this.cast = cast;
        this.together = new TransactionTemplate(transactions);
    }

    @Test
    void whatIsBroughtInIsHandedOutAgainAsItWasAndASecondTimeNothingIsBrought() {
        var joined = cast.family();
        var rows = List.of(
                row("R1", Optional.of(joined.family().id()), LocalDate.of(2021, 6, 1)),
                row("R2", Optional.empty(), LocalDate.of(2021, 6, 1)),
                row("R3", Optional.empty(), LocalDate.of(2026, 6, 1)));

        assertThat(bring(rows)).isEqualTo(3);
        assertThat(bring(rows)).isZero();
        assertThat(exported()).containsAll(rows);

        var intake = cast.intake();
        assertThat(referrals.list(intake, 0, 200))
                .extracting(ReferralLine::state)
                .containsExactlyInAnyOrder(Referral.State.WAITING, Referral.State.ACCEPTED, Referral.State.DECLINED);
        assertThat(referrals.decisions(Actor.reporting(), LocalDate.of(2026, 3, 2)))
                .hasSize(3)
                .allSatisfy(fact -> assertThat(fact.decision()).isEqualTo(Decision.ELIGIBLE))
                .allSatisfy(fact -> assertThat(fact.route()).contains(Cast.LONDON));
        assertThat(referrals.decisions(Actor.reporting(), LocalDate.of(2021, 1, 31)))
                .as("nothing later than the day asked for is counted")
                .isEmpty();
    }

    @Test
    void onlyTheJobThatCountsIsGivenFacts() {
        assertThatThrownBy(() -> referrals.decisions(cast.evaluator(), LocalDate.of(2026, 3, 2)))
                .isInstanceOf(NotHere.class);
    }

    private int bring(List<ImportedReferral> rows) {
        return together.execute(status -> {
            files.openEverything(JOB, "test");
            var count = referrals.bring(JOB, rows);
            files.leaveEverything(JOB);
            return count;
        });
    }

    private List<ImportedReferral> exported() {
        return together.execute(status -> {
            files.openEverything(JOB, "test");
            var rows = referrals.exported(JOB);
            files.leaveEverything(JOB);
            return rows;
        });
    }

    private static ImportedReferral row(String ref, Optional<FamilyId> family, LocalDate due) {
        return new ImportedReferral(
                ref,
                Source.GP,
                "Elm surgery",
                family,
                new Facts(
                        due.minusMonths(4),
                        Optional.of(due),
                        Optional.empty(),
                        parent(),
                        parent(),
                        Answer.UNKNOWN,
                        Answer.YES),
                Optional.empty(),
                Optional.of(2));
    }

    private static ParentFacts parent() {
        return new ParentFacts(Optional.of(LocalDate.of(1990, 1, 1)), Cast.LONDON_AREA, Answer.NO, Answer.YES);
    }
}
