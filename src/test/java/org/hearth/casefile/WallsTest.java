package org.hearth.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.NewEnrolment;
import org.hearth.enrolment.SamePractitioner;
import org.hearth.family.Families;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

@HearthTest
class WallsTest {
    private final Cast cast;
    private final CaseFiles files;
    private final Families families;
    private final Enrolments enrolments;
    private final Owner owner;
    private final TestClock clock;

    WallsTest(Cast cast, CaseFiles files, Families families, Enrolments enrolments, Owner owner, TestClock clock) {
        this.cast = cast;
        this.files = files;
        this.families = families;
        this.enrolments = enrolments;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void aPractitionerOpensTheirParentTheChildrenAndTheSafetyFileOfTheFamily() {
        var home = cast.family();

        assertThat(opened(home.mothersPractitioner(), home))
                .containsExactlyInAnyOrder(
                        home.mother().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile());
        assertThat(opened(home.fathersPractitioner(), home))
                .containsExactlyInAnyOrder(
                        home.father().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile());
    }

    @Test
    void aManagerOpensEveryFileOfTheirSiteAndNoneOfAnother() {
        var home = cast.family(Cast.LONDON);

        assertThat(opened(home.manager(), home)).hasSize(4);
        assertThat(opened(cast.manager(Cast.LONDON), home))
                .as("a manager who comes later")
                .hasSize(4);
        assertThat(opened(cast.manager(Cast.BLACKPOOL), home)).isEmpty();
    }

    @Test
    void aSafeguardingAdvisorOpensTheSafetyFileAlone() {
        var home = cast.family();

        assertThat(opened(cast.safeguardingAdvisor(), home))
                .containsExactly(home.family().safetyFile());
    }

    @Test
    void intakeEvaluatorsAndAdministratorsOpenNothingOfAFamily() {
        var home = cast.family();

        assertThat(List.of(cast.intake(), cast.evaluator(), cast.administrator()))
                .allSatisfy(actor -> assertThat(opened(actor, home)).isEmpty());
    }

    @Test
    void theOtherParentIsNobodyToAPractitioner() {
        var home = cast.family();

        assertThat(families.parents(home.mothersPractitioner(), home.family().id()))
                .extracting(p -> p.id())
                .containsExactly(home.mother().id());
        assertThat(families.parentOf(home.mothersPractitioner(), home.father().caseFile()))
                .isEmpty();
        assertThat(enrolments.of(home.mothersPractitioner(), home.father().caseFile()))
                .isEmpty();
    }

    @Test
    void nobodyWorksWithBothParentsOfAFamilyNotEvenAsCoverNorLater() {
        var home = cast.family();

        assertThatThrownBy(() -> enrolments.cover(
                        home.manager(),
                        home.fathersEnrolment().id(),
                        home.mothersPractitioner().account()))
                .isInstanceOf(SamePractitioner.class);
        assertThatThrownBy(() -> enrolments.reallocate(
                        home.manager(),
                        home.mothersEnrolment().id(),
                        home.fathersPractitioner().account()))
                .isInstanceOf(SamePractitioner.class);

        enrolments.reallocate(
                home.manager(),
                home.mothersEnrolment().id(),
                cast.practitioner(Cast.LONDON).account());
        assertThatThrownBy(() -> enrolments.cover(
                        home.manager(),
                        home.fathersEnrolment().id(),
                        home.mothersPractitioner().account()))
                .isInstanceOf(SamePractitioner.class);
    }

    @Test
    void theDatabaseItselfRefusesOnePractitionerForBothParents() {
        var home = cast.family();

        assertThatThrownBy(() -> owner.db()
                        .sql("""
                                insert into allocation (id, case_file_id, family_id, person_id, enrolment_id, account_id, kind, from_on)
                                select gen_random_uuid(), case_file_id, family_id, ?, ?, account_id, 'cover', current_date
                                from allocation where person_id = ?
                                """)
                        .params(
                                home.father().id().value(),
                                home.fathersEnrolment().id().value(),
                                home.mother().id().value())
                        .update())
                .hasMessageContaining("a_practitioner_for_each_parent");
    }

    @Test
    void whoHandsAParentOverOpensNothingAnyMore() {
        var home = cast.family();
        var next = cast.practitioner(Cast.LONDON);

        enrolments.reallocate(home.manager(), home.mothersEnrolment().id(), next.account());

        assertThat(opened(home.mothersPractitioner(), home)).isEmpty();
        assertThat(opened(next, home)).hasSize(3);
    }

    @Test
    void coverOpensTheFilesUntilItEnds() {
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);

        var id = enrolments.cover(home.manager(), home.mothersEnrolment().id(), cover.account());
        assertThat(opened(cover, home)).hasSize(3);

        enrolments.endCover(home.manager(), home.mothersEnrolment().id(), id);
        assertThat(opened(cover, home)).isEmpty();
        assertThat(opened(home.mothersPractitioner(), home)).hasSize(3);
    }

    @Test
    void anEnrolmentThatEndsClosesTheFilesToItsPractitioner() {
        var home = cast.family();

        enrolments.end(home.manager(), home.mothersEnrolment().id(), clock.today(), EndReason.MOVED_AWAY);

        assertThat(opened(home.mothersPractitioner(), home)).isEmpty();
        assertThat(opened(home.fathersPractitioner(), home)).hasSize(3);
    }

    @Test
    void somebodyWhoMayNotOpenAFileCannotOpenItToAnother() {
        var home = cast.family();
        var friend = cast.practitioner(Cast.LONDON);

        assertThatThrownBy(() -> files.grant(
                        home.mothersPractitioner(),
                        List.of(home.father().caseFile()),
                        friend.account(),
                        GrantReason.COVER,
                        "asked"))
                .hasStackTraceContaining("only somebody who may open a file");
        assertThat(opened(friend, home)).isEmpty();
    }

    @Test
    void onlyAJobOpensEverything() {
        for (var curious :
                List.of(cast.administrator(), Actor.visitor(), Actor.job("referrals"), Actor.job("operator")))
            assertThatThrownBy(() -> files.openEverything(curious, "curious"))
                    .hasStackTraceContaining("only a job opens every file");
    }

    @Test
    void someoneWithoutAGrantCannotEnrolAParent() {
        var home = cast.family();
        var stranger = cast.manager(Cast.BLACKPOOL);
        var joining = NewEnrolment.of(home.mother(), Cast.BLACKPOOL, stranger.account(), LocalDate.of(2026, 1, 1));

        assertThatThrownBy(() -> enrolments.enrol(stranger, List.of(joining)))
                .hasStackTraceContaining("row-level security");
    }

    private List<CaseFileId> opened(Actor actor, Household home) {
        return files.ofFamily(actor, home.family().id()).stream()
                .map(CaseFile::id)
                .toList();
    }
}
