package org.hearth.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Definition;
import org.hearth.instrument.Direction;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes judged as in print, and by the figures in the instruments' own files. */
class WorkedExamplesTest {
    private static final Catalogue INSTRUMENTS = Catalogue.shipped();

    /** An invented scale of ten numbers; figures are given under their names. */
    private static Scale scale(String figures) {
        var text = """
                instrument: EXAMPLE
                version: 1
                order: 1
                subject: Examples
                name: An example
                about: an example
                time_frame: now
                population: anybody
                answered_by: parent
                direction: higher_is_better
                source: Nowhere
                licence: Free
                attribution: Nobody
                scoring: {source: Nowhere, verified: false}
                parts:
                  - options: {from: 0, to: 100}
                    items: 1
                scales:
                  - name: Total
                    total: true
                    items: all
                    method: sum
                """ + figures.indent(4);
        return Definition.read("example.yaml", text).total().orElseThrow();
    }

    private static final String IN_CARE =
            "{population: in care, in_care: true, mean: 40, sd: 7.5, source: Paper, verified: true}";
    private static final String GENERAL = "{population: in general, mean: 60, sd: 7.5, source: Paper, verified: true}";
    private static final String ALPHA = "reliability: {alpha: 0.80, source: Paper, verified: true}\n";

    /**
     * Jacobson and Truax 1991, Journal of Consulting and Clinical Psychology 59, 12–19: somebody who went from 32.5 to 47.5, with means of
     * 40 and 60, standard deviations of 7.5 and a reliability of 0.80. The change is reliable (RC 3.16); it passes b (45) and not c (50).
     */
    @Test
    void jacobsonAndTruaxsExample() {
        var both = Yardstick.of(scale(ALPHA + "norms: [" + IN_CARE + ", " + GENERAL + "]"));
        assertThat(both.range().orElseThrow().at()).isEqualTo(50);
        assertThat(both.range().orElseThrow().by()).isEqualTo(ClinicalRange.By.C);
        assertThat(both.least().orElseThrow().points()).isCloseTo(9.3, within(0.05));
        assertThat(both.judge(32.5, 47.5)).contains(ChangeKind.IMPROVED);
        assertThat(both.judge(32.5, 50.5)).contains(ChangeKind.RECOVERED);

        var general = Yardstick.of(scale(ALPHA + "norms: " + GENERAL));
        assertThat(general.range().orElseThrow().at()).isEqualTo(45);
        assertThat(general.range().orElseThrow().by()).isEqualTo(ClinicalRange.By.B);
        assertThat(general.judge(32.5, 47.5)).contains(ChangeKind.RECOVERED);
        assertThat(general.judge(47.5, 32.5)).contains(ChangeKind.HARMED);

        var inCare = Yardstick.of(scale(ALPHA + "norms: " + IN_CARE));
        assertThat(inCare.range().orElseThrow().at()).isEqualTo(55);
        assertThat(inCare.range().orElseThrow().by()).isEqualTo(ClinicalRange.By.A);
        assertThat(inCare.judge(32.5, 47.5)).contains(ChangeKind.IMPROVED);
    }

    /** More than 1.96 standard errors, and not as many: with a standard deviation of 1 and a reliability of a half, Sdiff is 1. */
    @Test
    void exactlyChanceIsNotBeyondIt() {
        var change = new Least.Reckoned(new org.hearth.statistics.ReliableChange(1, 0.5), List.of());
        assertThat(change.reached(0, 1.95)).isFalse();
        assertThat(change.reached(0, 1.97)).isTrue();
        var published = new Least.Published(1.96, List.of());
        assertThat(published.reached(0, 1.96)).isTrue();
        assertThat(published.reached(0, 1.9599)).isFalse();
    }

    @Test
    void aPublishedFigureGoesBeforeOneThatIsWorkedOut() {
        var wellbeing = Yardstick.of(total("WEMWBS"));
        assertThat(wellbeing.least()).containsInstanceOf(Least.Published.class);
        assertThat(wellbeing.judge(38, 47)).contains(ChangeKind.RECOVERED);
        assertThat(wellbeing.judge(38, 46)).contains(ChangeKind.UNCHANGED);
        assertThat(wellbeing.isClinical(40)).isTrue();
        assertThat(wellbeing.isClinical(41)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9, 19, 9, RECOVERED",
        "PHQ-9, 19, 13, IMPROVED",
        "PHQ-9, 15, 10, UNCHANGED",
        "PHQ-9, 9, 3, IMPROVED",
        "PHQ-9, 10, 16, DETERIORATED",
        "PHQ-9, 9, 15, HARMED",
        "GAD-7, 11, 7, RECOVERED",
        "SWEMWBS, 19.25, 22.35, RECOVERED",
        "SWEMWBS, 22.35, 19.25, HARMED",
        "SWEMWBS, 20.73, 23.21, UNCHANGED",
    })
    void theFiguresOfTheFilesJudge(String code, double before, double after, ChangeKind kind) {
        assertThat(Yardstick.of(total(code)).judge(before, after)).contains(kind);
    }

    @Test
    void whatIsBetterNeitherWayIsNotJudged() {
        assertThat(INSTRUMENTS.current().stream()
                        .flatMap(instrument -> instrument.scales().stream())
                        .filter(scale -> scale.direction() == Direction.NEITHER)
                        .map(Yardstick::of))
                .allSatisfy(by -> assertThat(by.judge(0, 100)).isEmpty());
    }

    /** A goal means something from three points on, by the instrument's file. */
    @Test
    void aGoalThatIsThreeNearerIsAMeaningfulChange() {
        for (var scale : INSTRUMENTS.current("GBO").orElseThrow().scales()) {
            assertThat(Yardstick.of(scale).judge(4, 7)).contains(ChangeKind.IMPROVED);
            assertThat(Yardstick.of(scale).judge(4, 6)).contains(ChangeKind.UNCHANGED);
            assertThat(Yardstick.of(scale).judge(4, 1)).contains(ChangeKind.DETERIORATED);
        }
    }

    private static Scale total(String code) {
        return INSTRUMENTS.current(code).flatMap(Instrument::total).orElseThrow();
    }
}
