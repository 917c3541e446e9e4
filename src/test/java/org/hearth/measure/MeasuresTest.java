package org.hearth.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.instrument.Answers;
import org.hearth.task.Task;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Measures kept in the parent's file: who may, what is due, who is told, and that nothing is overwritten. */
@HearthTest
class MeasuresTest {
    static final Answers WORRIED = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 0);
    static final Answers IN_DANGER = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 2);

    final Measures measures;
    final Tasks tasks;
    final Enrolments enrolments;
    final Cast cast;
    final Owner owner;
    final TestClock clock;
    final Client client;

    MeasuresTest(
            Measures measures,
            Tasks tasks,
            Enrolments enrolments,
            Cast cast,
            Owner owner,
            TestClock clock,
            Client client) {
        this.measures = measures;
        this.tasks = tasks;
        this.enrolments = enrolments;
        this.cast = cast;
        this.owner = owner;
        this.clock = clock;
        this.client = client;
    }

    NewResponse phq(CaseFileId file, Answers answers) {
        return new NewResponse(
                ResponseId.random(),
                file,
                "PHQ-9",
                Optional.of(Timepoint.BASELINE),
                clock.today(),
                Given.TOGETHER,
                answers);
    }

    List<Task> tasksOf(Actor actor) {
        return tasks.open(actor);
    }

    long audited(CaseFileId file, String what) {
        return owner.count("select count(*) from audit_event where case_file_id = ? and what = ?", file.value(), what);
    }

    @Test
    void aMeasureIsScoredAndKeptInTheParentsFile() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), WORRIED);

        assertThat(measures.record(home.mothersPractitioner(), given)).isTrue();

        var kept = measures.find(home.mothersPractitioner(), given.id()).orElseThrow();
        assertThat(kept.total()).contains(8.0);
        assertThat(kept.answers()).isEqualTo(WORRIED);
        assertThat(kept.danger()).isFalse();
        assertThat(kept.scoredBy()).isEqualTo(1);
        assertThat(measures.of(home.manager(), home.mother().caseFile())).containsExactly(kept);
        assertThat(tasksOf(home.mothersPractitioner())).isEmpty();
    }

    @Test
    void skippedQuestionsStaySkipped() {
        var home = cast.family();
        var given = phq(home.father().caseFile(), Answers.of(null, 1, null, 0, 3, 2, 1, 0, 0));
        measures.record(home.fathersPractitioner(), given);

        var kept = measures.find(home.fathersPractitioner(), given.id()).orElseThrow();
        assertThat(kept.answers()).isEqualTo(given.answers());
        assertThat(kept.total()).isEmpty();
    }

    @Test
    void sendingItTwiceHasOneEffect() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), IN_DANGER);

        assertThat(measures.record(home.mothersPractitioner(), given)).isTrue();
        assertThat(measures.record(home.mothersPractitioner(), given)).isFalse();

        assertThat(measures.of(home.mothersPractitioner(), home.mother().caseFile()))
                .hasSize(1);
        assertThat(tasksOf(home.mothersPractitioner())).hasSize(1);
        assertThat(audited(home.mother().caseFile(), "measure recorded")).isEqualTo(1);
    }

    @Test
    void anAnswerThatSpeaksOfDangerIsTheirPractitionersAndEveryManagersTaskToday() {
        var home = cast.family();
        var second = cast.manager(Cast.LONDON);
        measures.record(home.mothersPractitioner(), phq(home.mother().caseFile(), IN_DANGER));

        for (var colleague : List.of(home.mothersPractitioner(), home.manager(), second))
            assertThat(tasksOf(colleague))
                    .filteredOn(task -> task.caseFile().equals(home.mother().caseFile()))
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.due()).isEqualTo(clock.today());
                        assertThat(task.kind()).isEqualTo("self_harm_answer");
                        assertThat(task.words())
                                .doesNotContainIgnoringCase("suicid")
                                .doesNotContain("PHQ");
                    });
        assertThat(tasksOf(home.fathersPractitioner())).isEmpty();
        assertThat(tasksOf(cast.manager(Cast.BLACKPOOL))).isEmpty();
    }

    @Test
    void itIsTheirPractitionersTaskWhoeverEntersIt() {
        var home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        enrolments.cover(home.manager(), home.mothersEnrolment().id(), cover.account());
        measures.record(home.manager(), phq(home.mother().caseFile(), IN_DANGER));

        assertThat(tasksOf(home.mothersPractitioner())).hasSize(1);
        assertThat(tasksOf(cover)).hasSize(1);
    }

    @Test
    void anAnswerIsNeverKeptWithoutSomebodyBeingTold() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), IN_DANGER);
        owner.db().sql("""
            create or replace function no_tasks() returns trigger language plpgsql as
            $$ begin raise exception 'no task can be raised'; end $$
            """).update();
        owner.db()
                .sql("create trigger no_tasks before insert on task for each row execute function no_tasks()")
                .update();
        try {
            assertThatThrownBy(() -> measures.record(home.mothersPractitioner(), given))
                    .isNotNull();
        } finally {
            owner.db().sql("drop trigger no_tasks on task").update();
        }
        assertThat(measures.find(home.mothersPractitioner(), given.id())).isEmpty();
    }

    @Test
    void nobodyElseFindsItOrAddsToIt() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), WORRIED);
        measures.record(home.mothersPractitioner(), given);

        for (var stranger : strangers(home)) {
            assertThat(measures.find(stranger, given.id())).isEmpty();
            assertThat(measures.of(stranger, home.mother().caseFile())).isEmpty();
            assertThat(measures.due(stranger, home.mother().caseFile())).isEmpty();
            assertThat(measures.before(stranger, given.id())).isEmpty();
            assertThatThrownBy(() -> measures.record(stranger, phq(home.mother().caseFile(), WORRIED)))
                    .isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> measures.correct(stranger, given.id(), 1, correction(IN_DANGER)))
                    .isInstanceOf(NotHere.class);
        }
        assertThat(owner.count(
                        "select count(*) from measure_response where case_file_id = ?",
                        home.mother().caseFile().value()))
                .isEqualTo(1);
    }

    List<Actor> strangers(Household home) {
        return List.of(
                home.fathersPractitioner(),
                cast.practitioner(Cast.LONDON),
                cast.manager(Cast.BLACKPOOL),
                cast.evaluator(),
                cast.administrator(),
                cast.intake(),
                cast.safeguardingAdvisor());
    }

    @Test
    void aChildsOrTheSafetyFileTakesNoMeasure() {
        var home = cast.family();
        for (var file : List.of(home.baby().caseFile(), home.family().safetyFile()))
            assertThatThrownBy(() -> measures.record(home.mothersPractitioner(), phq(file, WORRIED)))
                    .isInstanceOf(NotHere.class);
    }

    static Correction correction(Answers answers) {
        return new Correction(
                Optional.of(Timepoint.BASELINE), java.time.LocalDate.of(2026, 3, 1), Given.BY_PHONE, answers);
    }

    @Test
    void aCorrectionKeepsWhatItSaidBefore() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), WORRIED);
        measures.record(home.mothersPractitioner(), given);

        assertThat(measures.correct(home.manager(), given.id(), 1, correction(Answers.of(3, 3, 3, 0, 0, 0, 0, 0, 0))))
                .isTrue();

        var now = measures.find(home.mothersPractitioner(), given.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.total()).contains(9.0);
        assertThat(now.given()).isEqualTo(Given.BY_PHONE);
        assertThat(now.enteredBy()).isEqualTo(home.manager().account());
        assertThat(measures.before(home.mothersPractitioner(), given.id()))
                .singleElement()
                .satisfies(before -> {
                    assertThat(before.version()).isEqualTo(1);
                    assertThat(before.answers()).isEqualTo(WORRIED);
                    assertThat(before.enteredBy())
                            .isEqualTo(home.mothersPractitioner().account());
                });
        assertThat(audited(home.mother().caseFile(), "measure corrected")).isEqualTo(1);
    }

    @Test
    void aCorrectionOfAnOlderVersionChangesNothing() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), WORRIED);
        measures.record(home.mothersPractitioner(), given);
        measures.correct(home.manager(), given.id(), 1, correction(Answers.of(3, 0, 0, 0, 0, 0, 0, 0, 0)));

        assertThat(measures.correct(home.mothersPractitioner(), given.id(), 1, correction(IN_DANGER)))
                .isFalse();

        assertThat(measures.find(home.manager(), given.id()).orElseThrow().total())
                .contains(3.0);
        assertThat(measures.before(home.manager(), given.id())).hasSize(1);
        assertThat(tasksOf(home.mothersPractitioner())).isEmpty();
    }

    @Test
    void aCorrectionThatNowSpeaksOfDangerIsToldOnce() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), WORRIED);
        measures.record(home.mothersPractitioner(), given);
        measures.correct(home.mothersPractitioner(), given.id(), 1, correction(IN_DANGER));
        measures.correct(home.mothersPractitioner(), given.id(), 2, correction(Answers.of(0, 0, 0, 0, 0, 0, 0, 0, 3)));

        assertThat(tasksOf(home.mothersPractitioner())).hasSize(1);
    }

    @Test
    void eachMeasureIsDueAtEachTimepointUntilItIsFilledIn() {
        var home = cast.family();
        var file = home.mother().caseFile();
        var practitioner = home.mothersPractitioner();
        assertThat(measures.due(practitioner, file))
                .extracting(Due::instrument)
                .containsExactly("PHQ-9", "GAD-7", "CORE-10", "ITQ");

        measures.record(practitioner, phq(file, WORRIED));
        assertThat(measures.due(practitioner, file)).extracting(Due::instrument).doesNotContain("PHQ-9");

        var joined = home.mothersEnrolment().joinedOn();
        clock.set(joined.plusYears(1).minusDays(1));
        assertThat(measures.due(practitioner, file)).extracting(Due::timepoint).containsOnly(Timepoint.BASELINE);
        clock.set(joined.plusYears(1));
        assertThat(measures.due(practitioner, file)).hasSize(4).allSatisfy(due -> {
            assertThat(due.timepoint()).isEqualTo(Timepoint.YEAR1);
            assertThat(due.from()).isEqualTo(joined.plusYears(1));
        });
    }

    /** The threshold is the programme's, in battery.yaml: 42 days at the start. */
    @Test
    void whatIsNotGivenBecomesOverdueAndItsPractitionerSeesItOnTheirFirstPage() {
        var home = cast.family();
        var mine = home.mothersPractitioner();
        var file = home.mother().caseFile();
        var overdueFrom = home.mothersEnrolment().joinedOn().plusDays(42);
        clock.set(overdueFrom.minusDays(1));
        assertThat(measures.due(mine, file)).noneMatch(due -> due.isOverdueOn(clock.today()));
        assertThat(client.as(mine).page("/home"))
                .contains(home.mother().name(), "PHQ-9, GAD-7, CORE-10 and ITQ", "at the start, from 2 February 2026");

        clock.set(overdueFrom);
        assertThat(measures.due(mine, file)).hasSize(4).allMatch(due -> due.isOverdueOn(clock.today()));
        assertThat(client.as(mine).page("/home")).contains("at the start, overdue since 16 March 2026");
        assertThat(client.as(mine).page("/files/" + file)).contains("overdue since 16 March 2026");
        assertThat(client.as(mine).page("/files/" + file + "/measures"))
                .contains("Overdue", "overdue since 16 March 2026");
        assertThat(measures.due(mine)).containsOnlyKeys(file);
        assertThat(measures.due(home.fathersPractitioner()))
                .containsOnlyKeys(home.father().caseFile());
    }

    @Test
    void nothingIsDueOnceTheyHaveLeft() {
        var home = cast.family();
        enrolments.end(home.manager(), home.mothersEnrolment().id(), clock.today(), EndReason.MOVED_AWAY);
        clock.set(clock.today().plusDays(1));
        assertThat(measures.due(home.manager(), home.mother().caseFile())).isEmpty();
    }

    @Test
    void factsAreForCountingAloneAndGoNoFurtherThanTheirDay() {
        var home = cast.family();
        var given = phq(home.mother().caseFile(), IN_DANGER);
        measures.record(home.mothersPractitioner(), given);

        assertThat(measures.scoreFacts(Actor.reporting(), clock.today()))
                .filteredOn(fact -> fact.person().equals(home.mother().id()))
                .containsExactly(new ScoreFact(
                        home.mother().id(),
                        "PHQ-9",
                        Optional.of(Timepoint.BASELINE),
                        clock.today(),
                        Optional.of(10.0),
                        Optional.empty(),
                        true));
        assertThat(measures.scoreFacts(Actor.reporting(), clock.today().minusDays(1)))
                .noneMatch(fact -> fact.person().equals(home.mother().id()));
        assertThatThrownBy(() -> measures.scoreFacts(home.manager(), clock.today()))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> measures.scoreFacts(
                        new Actor(home.manager().account(), "Evaluator", java.util.Set.of(Role.EVALUATOR)),
                        clock.today()))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void whatIsBroughtIsScoredOnceAndRaisesNoTask() {
        var home = cast.family();
        var job = home.mothersPractitioner();
        var ref = "A" + UUID.randomUUID();
        var brought = new BroughtResponse(
                ref,
                home.mother().caseFile(),
                home.family().id(),
                home.mother().id(),
                "CORE-10",
                Optional.of(Timepoint.YEAR1),
                clock.today(),
                Answers.of(1, null, 2, 1, 0, 3, 2, 1, 1, 0));

        assertThat(measures.bring(job, List.of(brought))).isEqualTo(1);
        assertThat(measures.bring(job, List.of(brought))).isZero();

        assertThat(measures.of(job, home.mother().caseFile())).singleElement().satisfies(kept -> {
            assertThat(kept.total().orElseThrow()).isCloseTo(110.0 / 9, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(kept.danger()).isTrue();
            assertThat(kept.given()).isEqualTo(Given.ELSEWHERE);
        });
        assertThat(tasksOf(home.mothersPractitioner())).isEmpty();
        assertThat(measures.exported(job)).contains(brought);
    }

    @Test
    void theScalesBesideTheTotalAreKeptForCountingAndTheFormComesAndGoesWithIt() {
        var home = cast.family();
        var job = home.mothersPractitioner();
        var ref = "A" + UUID.randomUUID();
        var answers = new Answers(java.util.Collections.nCopies(30, Optional.of(1)));
        var brought = new BroughtResponse(
                ref,
                home.mother().caseFile(),
                home.family().id(),
                home.mother().id(),
                "ASQ-3",
                Optional.empty(),
                clock.today(),
                answers,
                Optional.of("12 months"));

        measures.bring(job, List.of(brought));

        var kept = measures.of(job, home.mother().caseFile()).getFirst();
        assertThat(kept.form()).contains("12 months");
        assertThat(kept.total()).isEmpty();
        assertThat(kept.scales()).hasSize(5).containsEntry("Communication", 30.0);
        assertThat(measures.exported(job)).contains(brought);
        assertThat(owner.count("""
            select count(*) from information_schema.column_privileges
            where table_name = 'measure_response' and grantee = 'hearth_test_report' and column_name in ('scales', 'form')
            """)).isEqualTo(2);
        assertThat(measures.correct(
                        job, kept.id(), 1, correction(new Answers(java.util.Collections.nCopies(30, Optional.of(0))))))
                .isTrue();
        assertThat(measures.before(job, kept.id()).getFirst().scales()).containsEntry("Communication", 30.0);
        assertThat(measures.of(job, home.mother().caseFile()).getFirst().scales())
                .containsEntry("Communication", 60.0);
    }
}
