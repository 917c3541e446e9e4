package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hearth.instrument.ScoringTest.all;
import static org.hearth.instrument.ScoringTest.instrument;
import static org.hearth.instrument.ScoringTest.with;
import static org.hearth.instrument.ScoringTest.without;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of single instruments, worked by hand from their publications. */
class PublishedRulesTest {
    static Answers answering(String code, int otherwise, int... itemsAndValues) {
        var answers = all(instrument(code), otherwise);
        for (var i = 0; i < itemsAndValues.length; i += 2)
            answers = with(answers, itemsAndValues[i], itemsAndValues[i + 1]);
        return answers;
    }

    static double total(String code, Answers answers) {
        return instrument(code).score(answers).total().orElseThrow();
    }

    static double scale(String code, String name, Answers answers) {
        return instrument(code).score(answers).subscales().getOrDefault(name, Double.NaN);
    }

    static String outcome(String code, Answers answers) {
        return instrument(code).outcome(answers).orElseThrow().code();
    }

    @Test
    void thePhqsSyndromesNeedACoreQuestionAndCountTheNinthSooner() {
        assertThat(outcome("PHQ-9", answering("PHQ-9", 0, 1, 2, 3, 2, 4, 2, 5, 2, 6, 2)))
                .isEqualTo("major");
        assertThat(outcome("PHQ-9", answering("PHQ-9", 0, 1, 2, 3, 2, 4, 2, 5, 2, 9, 1)))
                .as("the ninth from several days on")
                .isEqualTo("major");
        assertThat(outcome("PHQ-9", answering("PHQ-9", 0, 1, 2, 3, 2, 4, 2, 5, 2, 6, 1)))
                .isEqualTo("other");
        assertThat(outcome("PHQ-9", answering("PHQ-9", 0, 2, 2, 9, 1))).isEqualTo("other");
        assertThat(outcome("PHQ-9", answering("PHQ-9", 0, 2, 2))).isEqualTo("none");
        assertThat(outcome("PHQ-9", answering("PHQ-9", 0, 3, 3, 4, 3, 5, 3, 6, 3, 7, 3, 8, 3)))
                .as("none of the first two")
                .isEqualTo("none");
        assertThat(instrument("PHQ-9").outcome(without(all(instrument("PHQ-9"), 3), 4)))
                .isEmpty();
        assertThat(instrument("PHQ-9").score(all(instrument("PHQ-9"), 3)).diagnosis())
                .as("its result is the number")
                .isEmpty();
    }

    @Test
    void thePcl5AsksForOneOneTwoAndTwo() {
        assertThat(outcome("PCL-5", answering("PCL-5", 0, 1, 2, 6, 2, 8, 2, 9, 2, 15, 2, 16, 2)))
                .isEqualTo("ptsd");
        for (var left : new int[] {1, 6, 8, 16}) {
            var answers = with(answering("PCL-5", 0, 1, 2, 6, 2, 8, 2, 9, 2, 15, 2, 16, 2), left, 1);
            assertThat(outcome("PCL-5", answers)).as("without " + left).isEqualTo("none");
        }
        assertThat(total("PCL-5", all(instrument("PCL-5"), 4))).isEqualTo(80);
        assertThat(scale("PCL-5", "Thoughts and mood", all(instrument("PCL-5"), 4)))
                .isEqualTo(28);
        assertThat(instrument("PCL-5").cutOff().orElseThrow().value()).isEqualTo(33);
    }

    @Test
    void thePtsdScreenIsNothingWithoutAnEvent() {
        assertThat(total("PC-PTSD-5", answering("PC-PTSD-5", 1))).isEqualTo(5);
        assertThat(total("PC-PTSD-5", answering("PC-PTSD-5", 1, 1, 0))).isZero();
        assertThat(total("PC-PTSD-5", Answers.of(0, null, null, null, null, null)))
                .isZero();
        assertThat(instrument("PC-PTSD-5")
                        .score(Answers.of(null, 1, 1, 1, 1, 1))
                        .total())
                .isEmpty();
        assertThat(instrument("PC-PTSD-5")
                        .score(Answers.of(1, 1, 1, null, 1, 1))
                        .total())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7,7.00", "8,9.51", "9,11.25", "10,12.40", "11,13.33", "12,14.08", "13,14.75", "14,15.32", "15,15.84",
        "16,16.36", "17,16.88", "18,17.43", "19,17.98", "20,18.59", "21,19.25", "22,19.98", "23,20.73", "24,21.54",
        "25,22.35", "26,23.21", "27,24.11", "28,25.03", "29,26.02", "30,27.03", "31,28.13", "32,29.31", "33,30.70",
        "34,32.55", "35,35.00"
    })
    void theShortWellbeingScaleIsReadOffItsTable(int raw, double metric) {
        var answers = answering("SWEMWBS", 1);
        var left = raw - 7;
        for (var item = 1; item <= 7; item++) {
            answers = with(answers, item, 1 + Math.min(4, left));
            left -= Math.min(4, left);
        }
        assertThat(scale("SWEMWBS", "Raw sum", answers)).isEqualTo(raw);
        assertThat(total("SWEMWBS", answers)).isEqualTo(metric);
    }

    @Test
    void theEdinburghScaleTurnsSevenOfItsTenQuestions() {
        assertThat(total("EPDS", answering("EPDS", 1)))
                .as("the first answer throughout")
                .isEqualTo(21);
        assertThat(total("EPDS", answering("EPDS", 4))).isEqualTo(9);
        assertThat(scale("EPDS", "Anxiety (EPDS-3A)", answering("EPDS", 1))).isEqualTo(6);
        assertThat(instrument("EPDS").danger(answering("EPDS", 1, 10, 4)))
                .as("never, printed last")
                .isFalse();
        assertThat(instrument("EPDS").dangers(answering("EPDS", 1, 10, 3))).containsExactly(10);
        assertThat(instrument("EPDS").total().orElseThrow().meaning().cutOffs())
                .extracting(CutOff::words)
                .containsExactly(
                        "depression possible: 10 or more",
                        "depression likely: 13 or more",
                        "depression likely (women in pregnancy): 15 or more",
                        "depression possible (fathers): 10 or more");
    }

    @Test
    void thePostnatalScalesAddDecimals() {
        // An answer is kept as ten times its points.
        assertThat(total("MPAS", answering("MPAS", 10))).isEqualTo(19);
        assertThat(total("MPAS", answering("MPAS", 50))).isEqualTo(95);
        assertThat(total("MPAS", answering("MPAS", 23))).isEqualTo(43.7);
        assertThat(total("MPAS", answering("MPAS", 23, 1, 36, 2, 36))).isEqualTo(46.3);
        assertThat(scale("MPAS", "Absence of hostility", answering("MPAS", 36))).isEqualTo(18);
    }

    @Test
    void theBondingQuestionnairesFactorsAndItsHarm() {
        var warmest = answering("PBQ", 5, 1, 0, 4, 0, 8, 0, 9, 0, 11, 0, 16, 0, 22, 0, 25, 0);
        assertThat(total("PBQ", warmest)).isZero();
        assertThat(instrument("PBQ").danger(warmest)).isFalse();
        assertThat(total("PBQ", answering("PBQ", 0, 1, 5, 4, 5, 8, 5, 9, 5, 11, 5, 16, 5, 22, 5, 25, 5)))
                .isEqualTo(125);
        assertThat(instrument("PBQ").dangers(with(warmest, 18, 4)))
                .as("rarely, alone")
                .isEmpty();
        assertThat(instrument("PBQ").dangers(with(with(warmest, 18, 4), 24, 4))).containsExactly(18, 24);
        assertThat(instrument("PBQ").dangers(with(warmest, 24, 3))).containsExactly(24);
        assertThat(instrument("PBQ").danger(without(with(warmest, 24, 3), 18)))
                .as("with the other missing")
                .isTrue();
        assertThat(scale("PBQ", "Rejection and anger", with(with(warmest, 3, 0), 4, 5)))
                .isEqualTo(10);
    }

    @Test
    void theConflictScalesCountTheMiddlesAndWhatEverHappened() {
        var answers = answering("CTS2", 0, 7, 1, 9, 2, 17, 3, 21, 4, 27, 5, 33, 6, 37, 7);
        assertThat(scale("CTS2", "Physical assault (done), times in a year", answers))
                .isEqualTo(1 + 2 + 4 + 8 + 15 + 25);
        assertThat(scale("CTS2", "Physical assault (done), ever", answers)).isEqualTo(1);
        assertThat(scale("CTS2", "Physical assault (done by the partner), ever", answers))
                .isZero();
        var before = answering("CTS2", 0, 12, 7);
        assertThat(scale("CTS2", "Injury (done by the partner), times in a year", before))
                .isZero();
        assertThat(scale("CTS2", "Injury (done by the partner), ever", before)).isEqualTo(1);
    }

    @Test
    void theRiskChecklistCountsEveryYesAndNothingLowersIt() {
        assertThat(total("DASH-RIC", answering("DASH-RIC", 1))).isEqualTo(24);
        assertThat(total("DASH-RIC", answering("DASH-RIC", 2))).as("don't know").isZero();
        var fourteen = answering("DASH-RIC", 2);
        for (var item = 1; item <= 14; item++) fourteen = with(fourteen, item, 1);
        assertThat(total("DASH-RIC", fourteen)).isEqualTo(14);
        assertThat(instrument("DASH-RIC").band(14).orElseThrow().words()).contains("MARAC");
        assertThat(total("DASH-RIC", without(without(fourteen, 20), 24)))
                .as("a question left out changes nothing")
                .isEqualTo(14);
        var dash = instrument("DASH-RIC").total().orElseThrow();
        assertThat(dash.direction()).isEqualTo(Direction.NEITHER);
        assertThat(dash.meaning().reliableChange()).isEmpty();
        assertThat(instrument("DASH-RIC").note().orElseThrow()).contains("never lowers");
    }

    @Test
    void theLastQuestionsOfTheDrinkingTestAreWorthNothingTwoOrFour() {
        assertThat(instrument("AUDIT").items().getLast().values()).containsExactly(0, 2, 4);
        assertThat(total("AUDIT", answering("AUDIT", 0, 9, 2, 10, 4))).isEqualTo(6);
        assertThat(instrument("AUDIT").offers(9, 1)).isFalse();
        assertThat(instrument("AUDIT").band(8).orElseThrow().words()).isEqualTo("increasing risk");
    }

    /** On a keyboard a digit chooses the answer of that value: it has to be the number that is read beside it. */
    @Test
    void aDigitThatIsShownIsTheDigitThatChooses() {
        for (var instrument : ScoringTest.INSTRUMENTS.current())
            for (var item : instrument.items())
                for (var option : item.options()) {
                    var shown = item.words(option).replaceFirst("(st|nd|rd|th) answer$", "");
                    if (shown.matches("\\d"))
                        assertThat(String.valueOf(option.value()))
                                .as(instrument.code() + " " + item.number() + " " + shown)
                                .isIn(shown, shown + "0");
                }
    }

    @Test
    void meansAndMeansTimesSomething() {
        assertThat(scale("PRFQ", "Certainty about mental states", answering("PRFQ", 7)))
                .as("item 11 is turned over")
                .isEqualTo((5 * 7 + 1) / 6.0);
        assertThat(scale("PRFQ", "Interest and curiosity", answering("PRFQ", 7)))
                .isEqualTo((5 * 7 + 1) / 6.0);
        assertThat(scale("PRFQ", "Pre-mentalizing modes", answering("PRFQ", 3))).isEqualTo(3);
        assertThat(total("CASR-SF", answering("CASR-SF", 2))).isEqualTo(15);
        assertThat(total("CASR-SF", answering("CASR-SF", 6))).isEqualTo(75);
        assertThat(total("CORE-OM", answering("CORE-OM", 5, 3, 1, 4, 1, 7, 1, 12, 1, 19, 1, 21, 1, 31, 1, 32, 1)))
                .isEqualTo(40);
        assertThat(scale("CORE-OM", "Risk", answering("CORE-OM", 2))).isEqualTo(10);
        assertThat(total("CORE-OM", answering("CORE-OM", 1)))
                .as("eight hopeful statements, not at all")
                .isCloseTo(10.0 * 32 / 34, within(1e-9));
    }

    @Test
    void theAgesAndStagesAreRaisedForUpToTwoMissing() {
        var form = instrument("ASQ-3").onForm("12 months").orElseThrow();
        var always = all(form, 0);
        assertThat(form.score(always).subscales()).hasSize(5).containsEntry("Communication", 60.0);
        var two = with(with(without(without(always, 1), 2), 3, 1), 4, 2);
        assertThat(form.score(two).subscales().get("Communication")).isEqualTo(25 * 6 / 4.0);
        assertThat(form.score(without(two, 5)).subscales()).doesNotContainKey("Communication");
        assertThat(form.score(two).total()).isEmpty();
        assertThat(form.score(two).counts()).isTrue();
    }

    @Test
    void theSocialEmotionalFormAddsFiveForAConcern() {
        var form = instrument("ASQ-SE-2").onForm("2 months").orElseThrow();
        assertThat(form.size()).isEqualTo(16);
        assertThat(form.score(all(form, 5)).total()).contains(16 * 15.0);
        var answers = with(with(with(all(form, 0), 1, 1), 2, 2), 3, 3);
        assertThat(form.score(answers).total()).contains(5 + 10 + 5.0);
        var refer = form.total().orElseThrow().meaning().cutOffs().getFirst();
        assertThat(refer.reached(35)).isFalse();
        assertThat(refer.reached(40)).isTrue();
        assertThat(instrument("ASQ-SE-2").onForm("12 months"))
                .as("how many questions it has is not known until it is loaded")
                .isEmpty();
    }

    @Test
    void scoresOfAnAssessorAreTypedIn() {
        var bayley = instrument("BAYLEY");
        assertThat(bayley.score(Answers.of(84, 100, null, null, null, 7, null, null, null, null))
                        .subscales())
                .isEqualTo(Map.of("Cognitive", 84.0, "Language", 100.0, "Cognitive (scaled)", 7.0));
        assertThat(bayley.offers(1, 39)).isFalse();
        assertThat(bayley.offers(1, 40)).isTrue();
        assertThat(bayley.offers(6, 20)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIT,40",
        "DUDIT,44",
        "AUDIT-C,12",
        "HITS,20",
        "HARK,4",
        "WAST,16",
        "CAS,150",
        "TOPSE,480",
        "PSI-4-SF,180",
        "DERS,180",
        "IES-R,88",
        "SAPAS,8",
        "ACE,10",
        "RSES,30",
        "WEMWBS,70",
        "PAAS,80",
        "PPAS,95",
        "MAAS,95"
    })
    void theHighestTotalIsAsPublished(String code, double highest) {
        assertThat(instrument(code).highest()).isEqualTo(highest);
    }

    @Test
    void wordingTurnedRoundIsTurnedBack() {
        assertThat(total("RSES", answering("RSES", 0, 2, 3, 5, 3, 6, 3, 8, 3, 9, 3)))
                .as("agrees with all that is good of them")
                .isEqualTo(30);
        assertThat(total("SAPAS", answering("SAPAS", 1)))
                .as("trusting people is turned")
                .isEqualTo(7);
        assertThat(scale("CTQ-SF", "Emotional neglect", answering("CTQ-SF", 1, 5, 5, 7, 5, 13, 5, 19, 5, 28, 5)))
                .isEqualTo(5);
        assertThat(scale("CTQ-SF", "Minimisation", answering("CTQ-SF", 1, 10, 5, 22, 5)))
                .isEqualTo(2);
        assertThat(total("MAAS", answering("MAAS", 1)))
                .as("eleven of nineteen print the warmest first")
                .isEqualTo(11 * 5 + 8);
    }
}
