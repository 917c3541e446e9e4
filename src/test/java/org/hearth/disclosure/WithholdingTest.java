package org.hearth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WithholdingTest {
    @Example
    void nothingIsWithheldWhereNothingIsSmall() {
        assertThat(table(new int[][] {{6, 20}, {0, 9}}).withheld()).isEmpty();
    }

    @Example
    void oneSmallCountTakesTheSmallestNeighboursWithIt() {
        assertThat(table(new int[][] {{3, 20, 30}, {40, 8, 60}, {70, 80, 90}}).withheld())
                .containsExactlyInAnyOrder("0,0", "0,1", "1,0", "1,1");
    }

    @Example
    void aTotalThatLeavesOnlySmallNumbersIsWithheldToo() {
        var counts = new LinkedCounts(LinkedCounts.SMALL)
                .shown("all", 6)
                .shown("mothers", 3)
                .shown("fathers", 3);
        assertThat(counts.sum("all", List.of("mothers", "fathers")).withheld()).contains("all", "mothers", "fathers");
    }

    @Example
    void whatIsLeftWhenSomebodyTakesAwayWhatTheyKnowIsGuardedToo() {
        var counts = new LinkedCounts(LinkedCounts.SMALL)
                .shown("programme", 20)
                .known("own site", 17)
                .implied("other sites", 3);
        assertThat(counts.sum("programme", List.of("own site", "other sites")).withheld())
                .containsExactly("programme");
    }

    @Example
    void aSmallRestOfTwoLargeCountsIsGuarded() {
        var counts = new LinkedCounts(LinkedCounts.SMALL)
                .shown("n", 30)
                .shown("above", 28)
                .implied("below", 2);
        assertThat(counts.sum("n", List.of("above", "below")).withheld()).containsExactly("above");
    }

    @Property(tries = 100)
    void noTableLetsAPatientReaderFindAWithheldCount(@ForAll("tables") int[][] cells) {
        var withheld = table(cells).withheld();
        for (var key : withheld) {
            var puzzle = new Puzzle(cells, withheld, key);
            assertThat(puzzle.couldBeOtherThan(puzzle.truth()))
                    .as("%s in %s, withheld %s", key, java.util.Arrays.deepToString(cells), withheld)
                    .isTrue();
            if (puzzle.truth() <= LinkedCounts.SMALL) {
                assertThat(puzzle.couldBeMoreThan(LinkedCounts.SMALL)).as(key).isTrue();
            }
        }
    }

    @Property(tries = 100)
    void everySmallCountIsWithheldAndNoZeroIs(@ForAll("tables") int[][] cells) {
        var withheld = table(cells).withheld();
        keys(cells).forEach(key -> {
            int value = new Puzzle(cells, withheld, key).truth();
            if (value == 0 || value <= LinkedCounts.SMALL) {
                assertThat(withheld.contains(key)).as(key).isEqualTo(value > 0);
            }
        });
    }

    @Provide
    Arbitrary<int[][]> tables() {
        var cell = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 5)),
                net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(6, 14)));
        return Arbitraries.integers().between(2, 4).flatMap(columns -> cell.array(int[].class)
                .ofSize(columns)
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(4 / columns));
    }

    /** Every cell, with the totals of rows and columns and the total of all. */
    static LinkedCounts table(int[][] cells) {
        var counts = new LinkedCounts(LinkedCounts.SMALL);
        keys(cells).forEach(key -> counts.shown(key, new Puzzle(cells, Set.of(), key).truth()));
        int rows = cells.length;
        int columns = cells[0].length;
        for (int r = 0; r < rows; r++) {
            int row = r;
            counts.sum(
                    r + ",all",
                    IntStream.range(0, columns).mapToObj(c -> row + "," + c).toList());
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            counts.sum(
                    "all," + c,
                    IntStream.range(0, rows).mapToObj(r -> r + "," + column).toList());
        }
        counts.sum("all,all", IntStream.range(0, rows).mapToObj(r -> r + ",all").toList());
        return counts.sum(
                "all,all", IntStream.range(0, columns).mapToObj(c -> "all," + c).toList());
    }

    static List<String> keys(int[][] cells) {
        var keys = new ArrayList<String>();
        for (int r = 0; r <= cells.length; r++) {
            for (int c = 0; c <= cells[0].length; c++) {
                keys.add((r == cells.length ? "all" : "" + r) + "," + (c == cells[0].length ? "all" : "" + c));
            }
        }
        return keys;
    }
}
