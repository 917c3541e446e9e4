package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Decision;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.CareFact;
import org.hearth.family.CareSpell;
import org.hearth.family.CareStatus;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.outcome.SampleFacts;
import org.hearth.referral.DecisionFact;
import org.hearth.referral.Source;
import org.hearth.session.Attendance;
import org.hearth.session.AttendanceFact;
import org.hearth.session.Mode;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long every report takes over many invented families, beside the same over as many as a year brings. See bench/README.md. */
@Tag("bench")
class EvaluationBench {
    private static final int MANY = Integer.getInteger("hearth.bench.families", 200_000);
    private static final int A_YEAR = 205;
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    private static final List<String> GIVEN = List.of("PHQ-9", "GAD-7", "CORE-10", "ITQ");
    private static final List<SiteCode> SITES = List.of(
            SiteCode.of("blackpool"), SiteCode.of("connect"), SiteCode.of("hertfordshire"), SiteCode.of("london"));
    private static final double NANOSECONDS = 1e9;

    /** What is asked of it: seconds. */
    private static final double ENOUGH = 10;

    private static final double ENOUGH_FOR_A_YEAR = 0.3;

    @TempDir
    private Path folder;

    private final Random chance = new Random(12);

    @Test
    void allReportsOverManyFamilies() {
        seconds(invented(A_YEAR));
        var few = invented(A_YEAR);
        var small = seconds(few);
        var facts = invented(MANY);
        beside(facts);
        var large = seconds(facts.asOf(AS_OF));
        System.out.printf(
                "all reports over %,d families (%,d filled-in measures, %,d sessions): %.1f s; over %,d families: %.3f s; for each family"
                        + " %.2f times as long%n",
                MANY,
                facts.scores().size(),
                facts.sessions().size(),
                large,
                A_YEAR,
                small,
                large / MANY / (small / A_YEAR));
        assertThat(large).isLessThan(ENOUGH);
        assertThat(small).isLessThan(ENOUGH_FOR_A_YEAR);
    }

    /** Change and staying, as R and DuckDB work them out from the same facts as files, with the same results. */
    private void beside(Facts facts) {
        var others = OthersAtTheSame.write(folder, facts, AS_OF);
        var cold = facts.asOf(AS_OF);
        var began = System.nanoTime();
        var period = Period.until(AS_OF);
        for (var topic : List.of(new ChangeTopic(SampleFacts.THRESHOLDS), new StayingTopic()))
            topic.report(new View(cold, period, Figures.exact(topic.count(cold, period)), "so far"));
        var ours = (System.nanoTime() - began) / NANOSECONDS;
        var duck = others.byDuckDb();
        System.out.printf("change and staying: %.1f s; in DuckDB alone %.1f s, ", ours, duck.seconds());
        var figures = OthersAtTheSame.ours(facts, AS_OF);
        assertThat(duck.differsFrom(figures)).isEmpty();
        others.byR()
                .ifPresentOrElse(
                        r -> {
                            System.out.printf("in R %.1f s; the same figures in all three%n", r.seconds());
                            assertThat(r.differsFrom(figures)).isEmpty();
                        },
                        () -> System.out.println(
                                "R is not on this machine (Debian: apt install r-base-core r-recommended)"));
    }

    private static double seconds(Facts facts) {
        var topics = List.of(
                new ReachTopic(),
                new ReferralsTopic(),
                new FlowTopic(),
                new StayingTopic(),
                new AttendanceTopic(),
                new StartTopic(SampleFacts.THRESHOLDS),
                new ChangeTopic(SampleFacts.THRESHOLDS),
                new DoseTopic(SampleFacts.THRESHOLDS),
                new EquityTopic(SampleFacts.THRESHOLDS),
                new CareTopic());
        var began = System.nanoTime();
        for (var topic : topics) {
            var from = System.nanoTime();
            var period = Period.until(AS_OF);
            topic.report(new View(facts, period, Figures.exact(topic.count(facts, period)), "so far"));
            if (facts.people().size() > 10 * A_YEAR)
                System.out.printf("  %s %.2f s%n", topic.path(), (System.nanoTime() - from) / NANOSECONDS);
        }
        return (System.nanoTime() - began) / NANOSECONDS;
    }

    private Facts invented(int families) {
        var people = new ArrayList<PersonFact>();
        var care = new ArrayList<CareFact>();
        var enrolments = new ArrayList<EnrolmentFact>();
        var sessions = new ArrayList<AttendanceFact>();
        var scores = new ArrayList<ScoreFact>();
        var referrals = new ArrayList<DecisionFact>();
        for (var number = 0; number < families; number++) {
            var family = new FamilyId(new UUID(1, number));
            var site = SITES.get(chance.nextInt(SITES.size()));
            var joined = AS_OF.minusDays(760 + chance.nextInt(700));
            var baby = new PersonId(new UUID(2, 3L * number));
            var born = joined.plusDays(chance.nextInt(200));
            people.add(new PersonFact(baby, family, PersonRole.BABY, Optional.of(born)));
            care.add(new CareFact(baby, new CareSpell(one(CareStatus.values()), born, Optional.empty())));
            referrals.add(new DecisionFact(
                    "r" + number,
                    joined.minusDays(10),
                    one(Source.values()),
                    Decision.ELIGIBLE,
                    List.of(),
                    Optional.of(site),
                    Optional.of(family)));
            for (var parent = 1; parent <= 2; parent++) {
                var person = new PersonId(new UUID(2, 3L * number + parent));
                people.add(new PersonFact(
                        person, family, parent == 1 ? PersonRole.MOTHER : PersonRole.FATHER, Optional.empty()));
                var enrolment = new EnrolmentId(new UUID(3, 2L * number + parent));
                var left = chance.nextInt(3) == 0
                        ? Optional.of(joined.plusDays(30 + chance.nextInt(600))).filter(day -> day.isBefore(AS_OF))
                        : Optional.<LocalDate>empty();
                enrolments.add(new EnrolmentFact(
                        enrolment, person, family, site, joined, left, left.map(day -> one(EndReason.values()))));
                for (var session = 0; session < 12; session++)
                    sessions.add(new AttendanceFact(
                            enrolment,
                            joined.plusDays(14L * session),
                            one(Mode.values()),
                            List.of("getting_started"),
                            one(Attendance.values())));
                for (var instrument : GIVEN)
                    for (var timepoint : Timepoint.values()) scores.add(score(person, instrument, timepoint, joined));
            }
        }
        return new Facts(people, care, enrolments, sessions, scores, referrals).asOf(AS_OF);
    }

    private ScoreFact score(PersonId person, String instrument, Timepoint timepoint, LocalDate joined) {
        var rules = instrument.equals("ITQ");
        return new ScoreFact(
                person,
                instrument,
                Optional.of(timepoint),
                timepoint.from(joined).plusDays(chance.nextInt(20)),
                rules ? Optional.empty() : Optional.of((double) chance.nextInt(22)),
                rules ? Optional.of(List.of("none", "ptsd", "cptsd").get(chance.nextInt(3))) : Optional.empty(),
                false);
    }

    private <T> T one(T[] some) {
        return some[chance.nextInt(some.length)];
    }
}
