package org.hearth.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.statistics.Kappa;
import org.junit.jupiter.api.Test;

/** How far two agree, theme by theme. */
class AgreementTest {
    private static final Codebook BOOK = new Codebook(
            2,
            List.of(
                    new Theme("a", "A", "", 1, Optional.empty()),
                    new Theme("b", "B", "", 2, Optional.empty()),
                    new Theme("c", "C", "", 1, Optional.of(1))));

    private static List<Coded> texts(int both, int first, int second, int neither, String theme, int codebook) {
        var texts = new ArrayList<Coded>();
        for (var n = 0; n < both; n++) texts.add(new Coded(codebook, Set.of(theme), Set.of(theme)));
        for (var n = 0; n < first; n++) texts.add(new Coded(codebook, Set.of(theme), Set.of("x")));
        for (var n = 0; n < second; n++) texts.add(new Coded(codebook, Set.of("x"), Set.of(theme)));
        for (var n = 0; n < neither; n++) texts.add(new Coded(codebook, Set.of("x"), Set.of("x")));
        return texts;
    }

    /** By hand: 35 of 50 alike; yes by chance 0.5 × 0.6, no by chance 0.5 × 0.4; (0.7 − 0.5) / (1 − 0.5). */
    @Test
    void kappaIsWhatIsWorkedOutByHand() {
        var line = Agreement.of(BOOK, texts(20, 5, 10, 15, "a", 2)).lines().getFirst();

        assertThat(line.n()).isEqualTo(50);
        assertThat(line.agreed()).isEqualTo("70.0%");
        assertThat(line.beyondChance()).isEqualTo("0.40");
        assertThat(line.kappa().orElseThrow().kappa()).isCloseTo(0.4, within(1e-12));
        assertThat(line.interval()).isEqualTo(interval(Kappa.of(new int[][] {{15, 10}, {5, 20}})));
    }

    private static String interval(Kappa kappa) {
        return String.format(
                "%.2f to %.2f", kappa.interval().low(), kappa.interval().high());
    }

    @Test
    void ofTenTextsItIsToldAndOfNineItIsNot() {
        assertThat(Agreement.of(BOOK, texts(4, 1, 1, 3, "a", 2))
                        .lines()
                        .getFirst()
                        .beyondChance())
                .isEqualTo("too few");
        assertThat(Agreement.of(BOOK, texts(4, 1, 1, 3, "a", 2)).overall().agreed())
                .isEqualTo("too few");
        assertThat(Agreement.of(BOOK, texts(4, 1, 1, 4, "a", 2))
                        .lines()
                        .getFirst()
                        .beyondChance())
                .isEqualTo("0.60");
    }

    @Test
    void whereBothAlwaysSayTheSameThereIsNoKappa() {
        var line = Agreement.of(BOOK, texts(12, 0, 0, 0, "a", 2)).lines().getFirst();

        assertThat(line.agreed()).isEqualTo("100.0%");
        assertThat(line.beyondChance()).startsWith("not defined");
        assertThat(line.interval()).isEqualTo("–");
    }

    @Test
    void aThemeCountsOnlyTextsSortedWhileTheCodebookHadIt() {
        var texts = new ArrayList<>(texts(6, 1, 1, 6, "b", 2));
        texts.addAll(texts(6, 1, 1, 6, "c", 1));

        assertThat(Agreement.of(BOOK, texts).lines())
                .extracting(Agreement.Line::n)
                .containsExactly(28, 14, 14);
    }

    @Test
    void allThemesTogetherAreEveryDecision() {
        var together = Agreement.of(BOOK, texts(20, 5, 10, 15, "a", 2)).overall();

        assertThat(together.n()).isEqualTo(100);
        assertThat(together.kappa().orElseThrow().agreed()).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void theShippedCodebookIsSound() {
        var book = Codebook.shipped();

        assertThat(book.current()).extracting(Theme::code).contains("hard", "suggestion", "other", "baby");
        assertThat(book.themes())
                .allSatisfy(theme -> assertThat(theme.meaning()).isNotBlank());
    }
}
