package org.hearth.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Definition;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Given;
import org.hearth.measure.Rater;
import org.hearth.measure.Response;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What is said of a parent's scores over time. */
class ToldTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    private static Response response(Instrument instrument, int month, Answers answers) {
        var score = instrument.score(answers);
        return new Response(
                ResponseId.random(),
                CaseFileId.of(UUID.randomUUID().toString()),
                instrument.code(),
                instrument.version(),
                month == 0 ? Optional.of(Timepoint.BASELINE) : Optional.empty(),
                DAY.plusMonths(month),
                Given.TOGETHER,
                answers,
                Optional.empty(),
                score.total(),
                score.subscales(),
                score.diagnosis(),
                instrument.danger(answers),
                AccountId.of(UUID.randomUUID().toString()),
                Instant.EPOCH,
                Rater.SELF,
                "en-GB",
                1);
    }

    private static Instrument instrument(String code) {
        return INSTRUMENTS.current(code).orElseThrow();
    }

    /** Answers that come to a sum, the first questions answered highest. */
    private static Answers sum(Instrument instrument, int sum) {
        var left = sum;
        var values = new ArrayList<Optional<Integer>>();
        for (var item : instrument.items()) {
            var value = Math.min(left, (int) item.highest());
            values.add(Optional.of(value));
            left -= value;
        }
        return new Answers(values);
    }

    private static List<Response> filledIn(String code, int... sums) {
        return IntStream.range(0, sums.length)
                .mapToObj(month -> response(instrument(code), month, sum(instrument(code), sums[month])))
                .toList();
    }

    private static List<Told> told(List<Response> responses) {
        return new Courses(INSTRUMENTS, 1)
                .of(responses, Set.of()).stream()
                        .map(course -> new Told("c", course))
                        .toList();
    }

    private static Told told(String code, int... sums) {
        return told(filledIn(code, sums)).getFirst();
    }

    private static String first(Told told) {
        return told.changes().getFirst().since().sentence();
    }

    @Test
    void theFirstTheLastAndWhatChangedAreSaid() {
        var told = told("PHQ-9", 19, 13, 9);

        assertThat(told.headline())
                .isEqualTo("19 out of 27, moderately severe, on 4 March 2025; 9, mild, on 4 May 2025.");
        assertThat(told.changes())
                .extracting(Told.Changed::when)
                .containsExactly("Since the first time, 4 March 2025", "Since the time before, 4 April 2025");
        assertThat(told.changes())
                .extracting(changed -> changed.since().sentence())
                .containsExactly(
                        "10 lower, from 19 to 9. Reliably better, and it has left the clinical range: recovered.",
                        "4 lower, from 13 to 9. Within what this score wobbles by itself, though it has left the clinical range.");
        assertThat(told.counted()).isEqualTo("n = 3 scores.");
        assertThat(told.rules())
                .containsExactly(
                        "Lower is better.",
                        "Reliable is a change of 6 or more, as published.",
                        "The clinical range is 10 or more, as published.");
        assertThat(told.unverified()).isEqualTo("Not yet verified: the clinical cut-off of 10.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19 | 13 | Reliably better, and in the clinical range both times.",
                "9 | 3 | Reliably better, and outside the clinical range both times.",
                "12 | 14 | Within what this score wobbles by itself, and in the clinical range both times.",
                "9 | 11 | Within what this score wobbles by itself, though it has come into the clinical range.",
                "12 | 18 | Reliably worse, and in the clinical range both times.",
                "9 | 15 | Reliably worse, and it has come into the clinical range.",
            })
    void everyKindOfChangeHasItsWords(int before, int after, String words) {
        assertThat(first(told("PHQ-9", before, after))).endsWith(words);
    }

    @Test
    void theTableSaysTheSameAsTheChart() {
        var told = told("PHQ-9", 19, 13, 9);

        assertThat(told.rows()).extracting(Told.Row::score).containsExactly("19", "13", "9");
        assertThat(told.rows())
                .extracting(Told.Row::first)
                .containsExactly("", "6 lower: reliably better", "10 lower: recovered");
        assertThat(told.rows()).extracting(Told.Row::before).containsExactly("", "", "4 lower: within its wobble");
        assertThat(told.chart().values()).extracting(word -> word.text()).containsExactly("19", "13", "9");
        assertThat(told.chart().names())
                .extracting(word -> word.text())
                .containsExactly("none or very little", "mild", "moderate", "moderately severe", "severe");
        assertThat(told.chart().cutWords().orElseThrow().text()).isEqualTo("clinical range: 10 or more");
    }

    @Test
    void whereNoFigureIsKnownNothingIsJudged() {
        var told = told("WAST", 12, 3);

        assertThat(first(told))
                .contains("How much this score wobbles by itself is not known, so that nobody can say")
                .doesNotContain("eliably better");
        assertThat(told.rules())
                .contains("No figure is known for how large a change has to be to be reliable.")
                .contains("No clinical cut-off is known.");
    }

    @Test
    void anInstrumentWithoutAScoreOfItsOwnShowsEachOfItsScores() {
        assertThat(told(filledIn("HADS", 20, 10)))
                .extracting(one -> one.course().title())
                .containsExactly("HADS: Anxiety", "HADS: Depression");
    }

    @Test
    void anotherVersionBreaksTheLineAndIsNotCompared() throws java.io.IOException {
        var text = new ClassPathResource("org/hearth/instrument/phq-9.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var second = Definition.read("phq-9-2.yaml", text.replace("version: 1", "version: 2"));
        var catalogue = new Catalogue(Stream.concat(INSTRUMENTS.versions().stream(), Stream.of(second))
                .toList());
        var responses = new ArrayList<>(filledIn("PHQ-9", 19, 18));
        responses.add(response(second, 2, sum(second, 9)));

        var told =
                new Told("c", new Courses(catalogue, 1).of(responses, Set.of()).getFirst());
        assertThat(told.course().runs()).hasSize(2);
        assertThat(told.changes()).isEmpty();
        assertThat(told.broken()).contains("changed its version", "2 earlier scores are shown and not compared");
        assertThat(told.chart().breaks()).hasSize(1);

        responses.add(response(second, 3, sum(second, 2)));
        var later =
                new Told("c", new Courses(catalogue, 1).of(responses, Set.of()).getFirst());
        assertThat(first(later)).startsWith("7 lower, from 9 to 2.");
        assertThat(later.counted()).isEqualTo("n = 4 scores, 2 of them by the version of now.");
    }

    @Test
    void aTimeWithoutAScoreIsCountedAndLeavesNoGap() {
        var phq = instrument("PHQ-9");
        var skipped = new Answers(java.util.Collections.nCopies(phq.size(), Optional.empty()));
        var responses = new ArrayList<>(filledIn("PHQ-9", 19, 9));
        responses.add(1, response(phq, 1, skipped));

        var told = told(responses).getFirst();
        assertThat(told.counted()).isEqualTo("n = 2 scores; 1 more time without a score.");
        assertThat(told.course().runs()).hasSize(1);
    }

    @Test
    void measuresOfOneRaterAreTakenTogetherAsTheNhsDoes() {
        assertThat(side(filledIn("PHQ-9", 19, 9), filledIn("GAD-7", 12, 12)).sentence())
                .isEqualTo(
                        "Taken together, better since the first time: of 2 scores given at least twice, 1 is reliably better, and none is reliably worse.");
        assertThat(side(filledIn("PHQ-9", 19, 9), filledIn("GAD-7", 5, 12)).sentence())
                .startsWith(
                        "Taken together, worse since the first time: of 2 scores given at least twice, 1 is reliably worse (GAD-7")
                .endsWith("although 1 is reliably better.");
        assertThat(side(filledIn("PHQ-9", 9, 9), filledIn("GAD-7", 5, 6)).sentence())
                .isEqualTo(
                        "Taken together, no reliable change since the first time: of 2 scores given at least twice, none is reliably better or worse.");
        assertThat(side(filledIn("PHQ-9", 19, 9), filledIn("WAST", 9, 1)).sentence())
                .as("one that is judged, and one that cannot be")
                .isEmpty();
        assertThat(side(filledIn("PHQ-9", 9), filledIn("GAD-7", 9)).sentence()).isEmpty();
    }

    private static Side side(List<Response> one, List<Response> other) {
        return new Side(
                AnsweredBy.PARENT,
                told(Stream.concat(one.stream(), other.stream()).toList()),
                List.of());
    }
}
