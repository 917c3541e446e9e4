package org.hearth.disclosure;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/** A reader who tries every whole number in every withheld cell of a table: slow, and no kin of the code it checks. */
final class Puzzle {
    private static final int MOST = 22;

    private final int[][] cells;
    private final Set<String> withheld;
    private final String key;
    private final int[][] guess;

    Puzzle(int[][] cells, Set<String> withheld, String key) {
        this.cells = cells;
        this.withheld = withheld;
        this.key = key;
        this.guess = new int[cells.length][cells[0].length];
    }

    int truth() {
        return value(cells, key);
    }

    boolean couldBeMoreThan(int bound) {
        return solves(value -> value > bound);
    }

    boolean couldBeOtherThan(int truth) {
        return solves(value -> value != truth);
    }

    private boolean solves(IntPredicate wanted) {
        for (var row : guess) {
            Arrays.fill(row, 0);
        }
        return solves(0, wanted);
    }

    private boolean solves(int at, IntPredicate wanted) {
        int columns = cells[0].length;
        if (at == cells.length * columns) {
            return fits("all,all") && wanted.test(value(guess, key));
        }
        int r = at / columns;
        int c = at % columns;
        boolean open = withheld.contains(r + "," + c);
        for (int value = open ? MOST : cells[r][c]; value >= (open ? 1 : cells[r][c]); value--) {
            guess[r][c] = value;
            boolean sought = !key.equals(r + "," + c) || wanted.test(value);
            boolean rowFits = c < columns - 1 ? mayFit(r + ",all") : fits(r + ",all");
            boolean columnFits = r < cells.length - 1 ? mayFit("all," + c) : fits("all," + c);
            if (sought && rowFits && columnFits && solves(at + 1, wanted)) {
                return true;
            }
        }
        guess[r][c] = 0;
        return false;
    }

    private boolean mayFit(String total) {
        return withheld.contains(total) || value(guess, total) <= value(cells, total);
    }

    private boolean fits(String total) {
        return withheld.contains(total) ? value(guess, total) > 0 : value(guess, total) == value(cells, total);
    }

    private static int value(int[][] table, String key) {
        int comma = key.indexOf(',');
        var row = key.substring(0, comma);
        var column = key.substring(comma + 1);
        int sum = 0;
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[r].length; c++) {
                boolean inRow = row.equals("all") || Integer.parseInt(row) == r;
                if (inRow && (column.equals("all") || Integer.parseInt(column) == c)) {
                    sum += table[r][c];
                }
            }
        }
        return sum;
    }
}
