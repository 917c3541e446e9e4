package org.hearth.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;
import static org.hearth.instrument.ScoringTest.all;
import static org.hearth.instrument.ScoringTest.instrument;
import static org.hearth.instrument.ScoringTest.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.ScoringTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a score is said to mean, in words. */
class ReadingTest {
    static Response response(Timepoint timepoint, Instrument instrument, Answers answers) {
        var score = instrument.score(answers);
        return new Response(
                ResponseId.random(),
                CaseFileId.of(UUID.randomUUID().toString()),
                instrument.code(),
                instrument.version(),
                Optional.of(timepoint),
                timepoint.from(LocalDate.of(2025, 3, 3)),
                Given.TOGETHER,
                answers,
                Optional.empty(),
                score.total(),
                score.subscales(),
                score.diagnosis(),
                instrument.danger(answers),
                AccountId.of(UUID.randomUUID().toString()),
                Instant.EPOCH,
                1);
    }

    /** PHQ-9 answers that come to a total. */
    static Answers phq(int total) {
        var answers = all(instrument("PHQ-9"), 0);
        for (var item = 1; item <= 9 && total > 0; item++) {
            answers = ScoringTest.with(answers, item, Math.min(3, total));
            total -= 3;
        }
        return answers;
    }

    static List<Reading> readings(int before, int after) {
        var phq = instrument("PHQ-9");
        return Reading.of(
                List.of(response(Timepoint.BASELINE, phq, phq(before)), response(Timepoint.YEAR1, phq, phq(after))),
                INSTRUMENTS);
    }

    @Test
    void aScoreIsSaidWithItsBandAndItsChange() {
        assertThat(readings(19, 14).getLast().sentence())
                .isEqualTo("PHQ-9: 14 out of 27, moderate; 5 lower than at the start, less than a reliable change.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 14 | 6 lower than at the start, a reliable change for the better",
                "20 | 15 | 5 lower than at the start, less than a reliable change",
                "14 | 20 | 6 higher than at the start, a reliable change for the worse",
                "14 | 19 | 5 higher than at the start, less than a reliable change",
                "14 | 14 | the same as at the start",
            })
    void aChangeIsReliableFromThePublishedFigureOn(int before, int after, String words) {
        assertThat(readings(before, after).getLast().change()).isEqualTo(words);
    }

    @Test
    void theFirstHasNothingToBeComparedWith() {
        assertThat(readings(14, 9).getFirst().change()).isEmpty();
    }

    @Test
    void aStartWithoutAScoreComparesNothing() {
        var phq = instrument("PHQ-9");
        var readings = Reading.of(
                List.of(response(Timepoint.BASELINE, phq, without(phq(14), 3)), response(Timepoint.YEAR1, phq, phq(9))),
                INSTRUMENTS);
        assertThat(readings.getFirst().result()).isEqualTo("no score, because 1 question was skipped");
        assertThat(readings.getFirst().meaning()).isEmpty();
        assertThat(readings.getLast().change()).isEmpty();
    }

    @Test
    void theTraumaQuestionnaireIsSaidWithoutDiagnosing() {
        var itq = instrument("ITQ");
        var reading = Reading.of(List.of(response(Timepoint.BASELINE, itq, all(itq, 4))), INSTRUMENTS)
                .getFirst();
        assertThat(reading.sentence()).isEqualTo("ITQ: answers that fit complex PTSD.");
        assertThat(reading.meaning()).contains("not a diagnosis");
    }

    @Test
    void aScoreWithManyQuestionsSkippedAsksForCare() {
        var core = instrument("CORE-10");
        var answers = without(without(all(core, 2), 1), 4);
        var reading = Reading.of(List.of(response(Timepoint.BASELINE, core, answers)), INSTRUMENTS)
                .getFirst();
        assertThat(reading.result()).isEqualTo("20 out of 40, moderate to severe");
        assertThat(reading.care()).startsWith("Read this score with care");
    }

    @Test
    void figuresNobodyHasConfirmedSaySo() {
        assertThat(Reading.unverified(instrument("CORE-10")))
                .isEqualTo("Not yet verified: the bands, the clinical cut-off of 11 and the reliable change of 6.");
        assertThat(Reading.unverified(instrument("PHQ-9"))).isEqualTo("Not yet verified: the clinical cut-off of 10.");
        assertThat(Reading.unverified(instrument("ITQ"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14,14", "8.888889,8.9", "0,0", "40,40", "10,10"})
    void numbersAreShort(double value, String words) {
        assertThat(Reading.number(value)).isEqualTo(words);
    }

    @Test
    void aTimepointIsReachedOnItsDay() {
        var joined = LocalDate.of(2024, 2, 29);
        assertThat(Timepoint.reached(joined, joined.minusDays(1))).isEmpty();
        assertThat(Timepoint.reached(joined, joined)).contains(Timepoint.BASELINE);
        assertThat(Timepoint.reached(joined, LocalDate.of(2025, 2, 27))).contains(Timepoint.BASELINE);
        assertThat(Timepoint.reached(joined, LocalDate.of(2025, 2, 28))).contains(Timepoint.YEAR1);
        assertThat(Timepoint.reached(joined, LocalDate.of(2026, 2, 28))).contains(Timepoint.YEAR2);
    }
}
