package org.hearth.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.Test;

class EligibilityTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    private final Eligibility eligibility = new Eligibility(
            new Ages(18, 17),
            new Coverage(
                    Map.of("E10000015", new SiteCode("hertfordshire"), "E06000009", new SiteCode("blackpool")),
                    new SiteCode("connect")));

    @Test
    void twoWillingParentsInOneAreaAreEligible() {
        var verdict = eligibility.decide(facts(parent("1990-01-01"), parent("1991-01-01")));
        assertThat(verdict.decision()).isEqualTo(Decision.ELIGIBLE);
        assertThat(verdict.route()).contains(new SiteCode("hertfordshire"));
    }

    @Test
    void everyFailingReasonIsGivenAndNoneForReview() {
        var mother = new ParentFacts(Optional.of(DUE.minusYears(16)), "E10000015", Answer.NO, Answer.NO);
        var father = new ParentFacts(Optional.of(DUE.minusYears(17)), "E06000009", Answer.NO, Answer.UNKNOWN);
        var verdict = eligibility.decide(facts(mother, father));
        assertThat(verdict.decision()).isEqualTo(Decision.INELIGIBLE);
        assertThat(verdict.reasons()).containsExactly("mother_declined", "mother_too_young", "no_domestic_abuse");
        assertThat(verdict.route()).isEmpty();
    }

    @Test
    void whoTurnsEighteenOnTheDueDateMayJoinAndWhoTurnsEighteenTheDayAfterIsReviewed() {
        var onTheDay = eligibility.decide(facts(parent("2008-06-01"), parent("1991-01-01")));
        var theDayAfter = eligibility.decide(facts(parent("2008-06-02"), parent("1991-01-01")));
        assertThat(onTheDay.decision()).isEqualTo(Decision.ELIGIBLE);
        assertThat(theDayAfter.reasons()).containsExactly("mother_aged_17");
    }

    @Test
    void aLeapDayBirthdayFallsOnTheFirstOfMarchInCommonYears() {
        assertThat(OldEnough.age(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 28)))
                .isEqualTo(17);
        assertThat(OldEnough.age(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 3, 1)))
                .isEqualTo(18);
        assertThat(OldEnough.age(LocalDate.of(2008, 2, 29), LocalDate.of(2028, 2, 29)))
                .isEqualTo(20);
    }

    @Test
    void aBabyBornOnTheDayTheReferralCameIsNoLongerExpected() {
        var base = facts(parent("1990-01-01"), parent("1991-01-01"));
        var born = new Facts(
                base.receivedOn(),
                base.dueOn(),
                Optional.of(base.receivedOn()),
                base.mother(),
                base.father(),
                Answer.UNKNOWN,
                Answer.UNKNOWN);
        assertThat(eligibility.decide(born).reasons()).containsExactly("not_expecting");
    }

    @Test
    void whatIsNotKnownIsSaidAndDecidesNothing() {
        var mother = new ParentFacts(Optional.empty(), "E10000015", Answer.YES, Answer.YES);
        var verdict = eligibility.decide(facts(mother, parent("1991-01-01")));
        assertThat(verdict.decision()).isEqualTo(Decision.ELIGIBLE);
        assertThat(verdict.findings()).filteredOn(f -> !f.known()).hasSize(1);
    }

    /** The interchange format counts it as a no; whoever reads the page is told to ask, and not that there is no abuse. */
    @Test
    void whereNobodyAnsweredAboutAbuseItIsToBeAskedAbout() {
        var mother =
                new ParentFacts(Optional.of(LocalDate.parse("1990-01-01")), "E10000015", Answer.UNKNOWN, Answer.YES);
        var father = new ParentFacts(Optional.of(LocalDate.parse("1991-01-01")), "E10000015", Answer.NO, Answer.YES);
        var verdict = eligibility.decide(facts(mother, father));

        assertThat(verdict.reasons()).containsExactly("no_domestic_abuse");
        assertThat(verdict.isOpen()).isTrue();
        assertThat(verdict.findings())
                .filteredOn(finding -> !finding.known())
                .extracting(Finding::found)
                .containsExactly("Not known. Ask about abuse.");

        var base = facts(father, father);
        var clear = new Facts(base.receivedOn(), base.dueOn(), Optional.empty(), father, father, Answer.NO, Answer.NO);
        assertThat(eligibility.decide(clear).reasons()).containsExactly("no_domestic_abuse");
        assertThat(eligibility.decide(clear).isOpen()).isFalse();
    }

    @Test
    void agesAreSettingsOfTheProgramme() {
        var stricter = new Eligibility(new Ages(21, 20), new Coverage(Map.of(), new SiteCode("connect")));
        var verdict = stricter.decide(facts(parent("2005-06-02"), parent("1991-01-01")));
        assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_REVIEW);
    }

    private static ParentFacts parent(String born) {
        return new ParentFacts(Optional.of(LocalDate.parse(born)), "E10000015", Answer.YES, Answer.YES);
    }

    private static Facts facts(ParentFacts mother, ParentFacts father) {
        return new Facts(
                LocalDate.of(2026, 3, 2),
                Optional.of(DUE),
                Optional.empty(),
                mother,
                father,
                Answer.NO,
                Answer.UNKNOWN);
    }
}
