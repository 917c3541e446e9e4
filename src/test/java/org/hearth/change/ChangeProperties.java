package org.hearth.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearth.instrument.Direction;
import org.hearth.statistics.ReliableChange;

/** Whatever a measure's figures are and whoever answers what: a change is always one thing, and the same thing turned round. */
class ChangeProperties {
    /** Scores as instruments give them: to a tenth. */
    @Provide
    Arbitrary<Double> scores() {
        return Arbitraries.integers().between(-200, 1000).map(tenths -> tenths / 10.0);
    }

    @Provide
    Arbitrary<Yardstick> yardsticks() {
        var least = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 150).map(tenths ->
                        (Least) new Least.Published(tenths / 10.0, List.of())),
                Combinators.combine(
                                Arbitraries.doubles().between(0.5, 20).ofScale(1),
                                Arbitraries.doubles().between(0, 0.99).ofScale(2))
                        .as((sd, alpha) -> new Least.Reckoned(new ReliableChange(sd, alpha), List.of())));
        return Combinators.combine(
                        Arbitraries.of(Direction.LOWER_IS_BETTER, Direction.HIGHER_IS_BETTER),
                        least,
                        scores().optional(),
                        Arbitraries.of(true, false))
                .as((better, some, at, itself) ->
                        new Yardstick(better, Optional.of(some), at.map(cut -> range(better, cut, itself))));
    }

    private static ClinicalRange range(Direction better, double at, boolean itself) {
        return new ClinicalRange(better, at, itself, ClinicalRange.By.PUBLISHED, List.of());
    }

    @Property
    void everyPairIsExactlyOneOfTheFive(
            @ForAll("yardsticks") Yardstick by, @ForAll("scores") double before, @ForAll("scores") double after) {
        var reliable = by.least().orElseThrow().reached(before, after);
        var better = reliable && (after - before) * by.better().sign() > 0;
        var worse = reliable && !better;
        var was = by.isClinical(before);
        var is = by.isClinical(after);
        var held = Stream.of(
                        Optional.of(ChangeKind.RECOVERED).filter(kind -> better && was && !is),
                        Optional.of(ChangeKind.IMPROVED).filter(kind -> better && !(was && !is)),
                        Optional.of(ChangeKind.UNCHANGED).filter(kind -> !reliable),
                        Optional.of(ChangeKind.DETERIORATED).filter(kind -> worse && !(is && !was)),
                        Optional.of(ChangeKind.HARMED).filter(kind -> worse && is && !was))
                .flatMap(Optional::stream)
                .toList();

        assertThat(held).hasSize(1);
        assertThat(by.judge(before, after)).contains(held.getFirst());
    }

    @Property
    void theSameScoresTurnedOverAreTheSameChange(
            @ForAll("yardsticks") Yardstick by, @ForAll("scores") double before, @ForAll("scores") double after) {
        var other = by.better() == Direction.LOWER_IS_BETTER ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        var turned =
                new Yardstick(other, by.least(), by.range().map(range -> range(other, -range.at(), range.itself())));

        assertThat(turned.judge(-before, -after)).isEqualTo(by.judge(before, after));
    }

    @Property
    void goingBackIsTheOppositeChange(
            @ForAll("yardsticks") Yardstick by, @ForAll("scores") double before, @ForAll("scores") double after) {
        var there = by.judge(before, after).orElseThrow();
        var back = by.judge(after, before).orElseThrow();

        assertThat(back.ordinal()).isEqualTo(ChangeKind.values().length - 1 - there.ordinal());
    }

    @Property
    void aBetterScoreIsNeverAWorseChange(
            @ForAll("yardsticks") Yardstick by,
            @ForAll("scores") double before,
            @ForAll("scores") double one,
            @ForAll("scores") double other) {
        var better = by.better().sign() * (one - other) >= 0 ? one : other;
        var worse = better == one ? other : one;

        assertThat(by.judge(before, better).orElseThrow())
                .isGreaterThanOrEqualTo(by.judge(before, worse).orElseThrow());
    }

    @Property
    void withoutAFigureNothingIsJudged(
            @ForAll("yardsticks") Yardstick by, @ForAll("scores") double before, @ForAll("scores") double after) {
        assertThat(new Yardstick(by.better(), Optional.empty(), by.range()).judge(before, after))
                .isEmpty();
    }

    @Property
    void takenTogetherTheWorstWeighsMostAndTheOrderNothing(@ForAll List<ChangeKind> kinds, @ForAll long seed) {
        var shuffled = new ArrayList<>(kinds);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        var together = Together.of(kinds);

        assertThat(Together.of(shuffled)).isEqualTo(together);
        assertThat(together.isEmpty()).isEqualTo(kinds.isEmpty());
        assertThat(together.equals(Optional.of(Together.DETERIORATED)))
                .isEqualTo(kinds.stream().anyMatch(ChangeKind::isWorse));
        assertThat(together.equals(Optional.of(Together.IMPROVED)))
                .isEqualTo(kinds.stream().noneMatch(ChangeKind::isWorse)
                        && kinds.stream().anyMatch(ChangeKind::isBetter));
    }
}
