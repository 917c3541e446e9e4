package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each measure is scored as published: totals, bands, turned items, missing answers. */
public class ScoringTest {
    public static final Catalogue INSTRUMENTS = Catalogue.shipped();

    public static Instrument instrument(String code) {
        return INSTRUMENTS.current(code).orElseThrow();
    }

    public static Answers all(Instrument instrument, int value) {
        return new Answers(Collections.nCopies(instrument.size(), Optional.of(value)));
    }

    public static Answers without(Answers answers, int item) {
        var values = new ArrayList<>(answers.values());
        values.set(item - 1, Optional.empty());
        return new Answers(values);
    }

    public static Answers with(Answers answers, int item, int value) {
        var values = new ArrayList<>(answers.values());
        values.set(item - 1, Optional.of(value));
        return new Answers(values);
    }

    @ParameterizedTest
    @CsvSource({"PHQ-9,0,27", "GAD-7,0,21"})
    void aSumRunsFromNothingToEveryHighestAnswer(String code, double lowest, double highest) {
        var instrument = instrument(code);

        assertThat(instrument.score(all(instrument, 0)).total()).contains(lowest);
        assertThat(instrument.score(all(instrument, 3)).total()).contains(highest);
        assertThat(instrument.highest()).isEqualTo(highest);
    }

    @ParameterizedTest
    @CsvSource({"PHQ-9", "GAD-7"})
    void aSumNeedsEveryItem(String code) {
        var instrument = instrument(code);
        for (var item = 1; item <= instrument.size(); item++) {
            var score = instrument.score(without(all(instrument, 1), item));
            assertThat(score.total()).isEmpty();
            assertThat(score.counts()).isFalse();
            assertThat(score.missing()).containsExactly(item);
        }
    }

    @Test
    void core10TurnsItsTwoHopefulStatementsOver() {
        var core = instrument("CORE-10");
        assertThat(core.score(Answers.of(0, 4, 4, 0, 0, 0, 0, 0, 0, 0)).total()).contains(0.0);
        assertThat(core.score(Answers.of(4, 0, 0, 4, 4, 4, 4, 4, 4, 4)).total()).contains(40.0);
        assertThat(core.score(all(core, 0)).total()).contains(8.0);
        assertThat(core.score(Answers.of(1, 3, 2, 1, 0, 0, 2, 1, 1, 0)).total()).contains(9.0);
    }

    @Test
    void core10IsTenTimesTheMeanOfTheAnsweredItems() {
        var core = instrument("CORE-10");
        var hardest = Answers.of(4, 0, 0, 4, 4, 4, 4, 4, 4, 4);
        for (var item = 1; item <= 10; item++)
            assertThat(core.score(without(hardest, item)).total()).contains(40.0);
        assertThat(core.score(Answers.of(1, null, 2, 1, 0, 0, 2, 1, 1, 0)).total())
                .contains(10.0 * 8 / 9);
        assertThat(core.score(Answers.of(null, null, null, null, null, null, null, null, 3, null))
                        .total())
                .contains(30.0);
    }

    @Test
    void core10WithNothingAnsweredHasNoScore() {
        var nothing = new Answers(Collections.nCopies(10, Optional.empty()));
        assertThat(instrument("CORE-10").score(nothing).counts()).isFalse();
    }

    @Test
    void core10AsksForCareWhenMoreThanOneItemIsMissing() {
        var core = instrument("CORE-10");
        var one = without(all(core, 1), 4);
        assertThat(core.asksCare(one)).isFalse();
        assertThat(core.asksCare(without(one, 7))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9,0,none or very little",
        "PHQ-9,4,none or very little",
        "PHQ-9,5,mild",
        "PHQ-9,9,mild",
        "PHQ-9,10,moderate",
        "PHQ-9,14,moderate",
        "PHQ-9,15,moderately severe",
        "PHQ-9,19,moderately severe",
        "PHQ-9,20,severe",
        "PHQ-9,27,severe",
        "GAD-7,4,very little",
        "GAD-7,5,mild",
        "GAD-7,9,mild",
        "GAD-7,10,moderate",
        "GAD-7,14,moderate",
        "GAD-7,15,severe",
        "GAD-7,21,severe",
        "CORE-10,5,healthy",
        "CORE-10,6,low",
        "CORE-10,10.9,low",
        "CORE-10,11,mild",
        "CORE-10,14,mild",
        "CORE-10,15,moderate",
        "CORE-10,20,moderate to severe",
        "CORE-10,25,severe",
        "CORE-10,40,severe"
    })
    void aBandBeginsAtItsPublishedFigure(String code, double total, String words) {
        assertThat(instrument(code).band(total)).map(Band::words).contains(words);
    }

    @Test
    void aPublishedExampleOfThePhq9Scores10() {
        // HL7 US Quality Core, QuestionnaireResponse "phq-9-example"
        assertThat(instrument("PHQ-9")
                        .score(Answers.of(0, 0, 0, 1, 2, 1, 3, 2, 1))
                        .total())
                .contains(10.0);
    }

    @Test
    void usCoresExampleOfThePhq9Scores12() {
        // HL7 US Core, QuestionnaireResponse "phq-9-example": its nine answers, and its total of 12
        assertThat(instrument("PHQ-9")
                        .score(Answers.of(2, 2, 2, 2, 1, 1, 2, 0, 0))
                        .total())
                .contains(12.0);
    }

    @ParameterizedTest
    @CsvSource({"PHQ-9,9", "CORE-10,6"})
    void onlyOneItemSpeaksOfDangerAndAnyAnswerAboveNothingDoes(String code, int danger) {
        var instrument = instrument(code);
        for (var item = 1; item <= instrument.size(); item++)
            for (var value = 1; value <= (int) instrument.items().get(item - 1).highest(); value++)
                assertThat(instrument.danger(with(all(instrument, 0), item, value)))
                        .isEqualTo(item == danger);
        assertThat(instrument.danger(without(all(instrument, 1), danger))).isFalse();
    }

    @Test
    void aDangerAnswerIsSeenHoweverLittleElseIsAnswered() {
        assertThat(instrument("PHQ-9").danger(Answers.of(null, null, null, null, null, null, null, null, 1)))
                .isTrue();
    }

    @Test
    void answersOfAnotherInstrumentAreRefused() {
        assertThatThrownBy(() -> instrument("PHQ-9").score(Answers.of(1, 2))).hasMessage("PHQ-9 has 9 items");
        var gad = instrument("GAD-7");
        assertThatThrownBy(() -> gad.score(with(all(gad, 0), 7, 4))).hasMessageContaining("item 7");
    }

    @Test
    void everyFigureSaysWhereItIsFromAndUnconfirmedOnesSayTheyAre() {
        assertThat(figures("PHQ-9")).extracting(Figure::value).containsExactly(10.0, 6.0);
        assertThat(figures("GAD-7")).extracting(Figure::value).containsExactly(8.0, 4.0);
        assertThat(figures("CORE-10")).extracting(Figure::value).containsExactly(11.0, 6.0);
        assertThat(figures("CORE-10")).noneMatch(Figure::verified);
        assertThat(instrument("PHQ-9").reliableChange().orElseThrow().verified())
                .isTrue();
    }

    static List<Figure> figures(String code) {
        var instrument = instrument(code);
        return List.of(
                instrument.cutOff().orElseThrow(), instrument.reliableChange().orElseThrow());
    }

    @Test
    void everyItemAndOptionHasItsCodeWhereOneIsKnown() {
        for (var code : List.of("PHQ-9", "GAD-7"))
            assertThat(instrument(code).items())
                    .allMatch(item -> item.loinc().isPresent()
                            && IntStream.range(0, 4)
                                    .allMatch(i -> item.options().get(i).loinc().isPresent()));
    }
}
