package org.hearth.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.hearth.statistics.KaplanMeier.Watched;
import org.junit.jupiter.api.Test;

/** Results that have been in print, each with its source. */
class PublishedResultsTest {
    /** Student 1908, hours of sleep gained with two drugs: R's own data set {@code sleep}. */
    private static final Pairs SLEEP = Pairs.of(
            new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
            new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4});

    @Test
    void studentsSleep() {
        var test = PairedT.of(Pairs.of(SLEEP.after().values(), SLEEP.before().values()));
        assertThat(test.t()).isCloseTo(-4.0621, within(5e-5));
        assertThat(test.df()).isEqualTo(9);
        assertThat(test.p()).isCloseTo(0.002833, within(5e-7));
        assertThat(test.interval().low()).isCloseTo(-2.4598858, within(5e-8));
        assertThat(test.interval().high()).isCloseTo(-0.7001142, within(5e-8));
    }

    /** Newcombe 1998, Statistics in Medicine 17, 857–872, table I. */
    @Test
    void newcombesEightyOneOfTwoHundredAndSixtyThree() {
        var share = new Proportion(81, 263).interval();
        assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
    }

    /** Agresti 1990, Categorical Data Analysis, page 350: approval of a prime minister at two times. */
    @Test
    void agrestisApproval() {
        var changed = McNemar.of(86, 150);
        assertThat(changed.chiSquared()).isCloseTo(16.82, within(5e-3));
        assertThat(McNemar.of(150, 86)).isEqualTo(changed);
    }

    /** Freireich and others 1963, Blood 21, 699–716, weeks in remission with 6-MP; shares as in Kleinbaum and Klein, Survival Analysis. */
    @Test
    void freireichsRemissions() {
        var left = Stream.of(6, 6, 6, 7, 10, 13, 16, 22, 23);
        var seen = Stream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
        var people = new ArrayList<>(left.map(week -> new Watched(week, true)).toList());
        people.addAll(seen.map(week -> new Watched(week, false)).toList());

        var stays = KaplanMeier.of(people);

        assertThat(stays.n()).isEqualTo(21);
        assertThat(stays.beyond(5)).isEqualTo(1);
        assertThat(stays.beyond(6)).isCloseTo(0.857, within(5e-4));
        assertThat(stays.beyond(10)).isCloseTo(0.753, within(5e-4));
        assertThat(stays.beyond(23)).isCloseTo(0.448, within(5e-4));
        assertThat(stays.beyond(100)).isEqualTo(stays.beyond(23));
    }

    /** Jacobson and Truax 1991: marital satisfaction, a person who went from 32.5 to 47.5. */
    @Test
    void jacobsonAndTruaxsCouple() {
        var norms = new Norms(40, 7.5, 60, 7.5);
        assertThat(norms.a()).isEqualTo(55);
        assertThat(norms.b()).isEqualTo(45);
        assertThat(norms.c()).isEqualTo(50);

        var change = new ReliableChange(7.5, 0.80);
        assertThat(change.errorOfMeasurement()).isCloseTo(3.35, within(5e-3));
        assertThat(change.errorOfDifference()).isCloseTo(4.74, within(5e-3));
        // The paper rounds its errors on the way and has 3.16.
        assertThat(change.index(32.5, 47.5)).isCloseTo(3.16, within(5e-3));
        assertThat(change.isReliable(32.5, 47.5)).isTrue();
    }

    /** Cohen 1960's own table of two clinicians, as shares of 200: kappa 0.492 by his formula. */
    @Test
    void agreementBeyondChance() {
        var kappa = Kappa.of(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertThat(kappa.agreed()).isEqualTo(0.70);
        assertThat(kappa.kappa()).isCloseTo(0.492, within(5e-4));
    }

    @Test
    void whatCannotBeWorkedOutIsNoNumber() {
        var alike = Pairs.of(new double[] {1, 2, 3}, new double[] {2, 3, 4});
        assertThat(PairedT.of(alike).t()).isNaN();
        assertThat(EffectSize.of(alike).d()).isNaN();
        assertThat(SignedRank.of(Pairs.of(new double[] {1, 2}, new double[] {1, 2}))
                        .p())
                .isNaN();
        assertThat(PairedT.of(Pairs.of(new double[] {1}, new double[] {2})).sd())
                .isNaN();
        assertThat(Sample.of().mean()).isNaN();
        assertThat(new Proportion(0, 0).share()).isNaN();
        assertThat(McNemar.of(0, 0).p()).isNaN();
        assertThat(Correlation.ofValues(Pairs.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                        .r())
                .isNaN();
        assertThatThrownBy(() -> Sample.of(Double.NaN)).hasMessage("every value must be a number");
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2");
    }
}
