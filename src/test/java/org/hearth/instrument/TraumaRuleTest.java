package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.all;
import static org.hearth.instrument.ScoringTest.instrument;
import static org.hearth.instrument.ScoringTest.with;
import static org.hearth.instrument.ScoringTest.without;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The ITQ's rule: one endorsed answer in each cluster; complex PTSD needs both halves and leaves out PTSD. */
class TraumaRuleTest {
    static final Instrument ITQ = instrument("ITQ");
    static final List<List<Integer>> PTSD = List.of(List.of(1, 2), List.of(3, 4), List.of(5, 6), List.of(7, 8, 9));
    static final List<List<Integer>> DISTURBANCES =
            List.of(List.of(10, 11), List.of(12, 13), List.of(14, 15), List.of(16, 17, 18));

    static Answers endorsing(int value, List<Integer> items) {
        var answers = all(ITQ, 0);
        for (var item : items) answers = with(answers, item, value);
        return answers;
    }

    static String outcome(Answers answers) {
        return ITQ.score(answers).diagnosis().orElseThrow();
    }

    @Test
    void oneEndorsedItemInEachClusterIsEnoughWhicheverItIs() {
        for (var a : PTSD.get(0))
            for (var b : PTSD.get(1))
                for (var c : PTSD.get(2))
                    for (var d : PTSD.get(3))
                        assertThat(outcome(endorsing(2, List.of(a, b, c, d)))).isEqualTo("ptsd");
    }

    @Test
    void anAnswerBelowModeratelyDoesNotCount() {
        assertThat(outcome(endorsing(1, List.of(1, 3, 5, 7)))).isEqualTo("none");
        assertThat(outcome(all(ITQ, 1))).isEqualTo("none");
    }

    @Test
    void eachClusterIsNeeded() {
        for (var left : PTSD) {
            var items = PTSD.stream()
                    .filter(cluster -> !cluster.equals(left))
                    .flatMap(List::stream)
                    .toList();
            assertThat(outcome(endorsing(4, items))).isEqualTo("none");
        }
    }

    @Test
    void bothHalvesAreComplexPtsdAndNotPtsdAsWell() {
        assertThat(outcome(endorsing(2, List.of(1, 3, 5, 7, 10, 12, 14, 16)))).isEqualTo("complex_ptsd");
        assertThat(outcome(all(ITQ, 4))).isEqualTo("complex_ptsd");
    }

    @Test
    void aHalfThatIsNotWholeLeavesPtsd() {
        for (var left : DISTURBANCES) {
            var items = DISTURBANCES.stream()
                    .filter(cluster -> !cluster.equals(left))
                    .flatMap(List::stream);
            var answers = endorsing(
                    3,
                    java.util.stream.Stream.concat(items, List.of(2, 4, 6, 9).stream())
                            .toList());
            assertThat(outcome(answers)).isEqualTo("ptsd");
        }
    }

    @Test
    void disturbancesAloneAreNeither() {
        assertThat(outcome(endorsing(4, List.of(10, 12, 14, 16)))).isEqualTo("none");
    }

    @Test
    void anyMissingItemLeavesNoResultAndOnlyWholeSubscales() {
        for (var item = 1; item <= 18; item++)
            assertThat(ITQ.score(without(all(ITQ, 4), item)).counts()).isFalse();
        assertThat(ITQ.score(without(all(ITQ, 4), 2)).subscales())
                .doesNotContainKeys("PTSD symptoms", "Re-experiencing")
                .containsEntry("Disturbances in self-organisation", 24.0)
                .containsEntry("Avoidance", 8.0);
        assertThat(ITQ.score(without(all(ITQ, 3), 18)).subscales())
                .hasSize(8)
                .containsEntry("PTSD symptoms", 18.0)
                .containsEntry("Relationships", 6.0);
    }

    @Test
    void itHasNoTotal() {
        assertThat(ITQ.score(all(ITQ, 4)).total()).isEmpty();
        assertThat(ITQ.score(all(ITQ, 4)).counts()).isTrue();
    }
}
