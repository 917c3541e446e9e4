package org.hearth.disclosure;

import java.util.Arrays;

/**
 * The simplex method with Bland's rule (Bland 1977, Mathematics of Operations Research 2, 103–107) for
 * {@code room + directions × steps ≥ 0}, steps of either sign, beginning where every step is nothing.
 */
final class Simplex {
    private static final double NOTHING = 1e-9;

    // Each basic row says: variable = constant + coefficients × the variables that are nothing now.
    private final double[][] rows;
    private final int[] basic;
    private final int[] resting;

    Simplex(double[][] directions, double[] room) {
        int ways = directions.length == 0 ? 0 : directions[0].length;
        rows = new double[directions.length][2 * ways + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int way = 0; way < ways; way++) {
                rows[i][2 * way] = directions[i][way];
                rows[i][2 * way + 1] = -directions[i][way];
            }
            rows[i][2 * ways] = room[i];
        }
        basic = new int[rows.length];
        resting = new int[2 * ways];
        Arrays.setAll(basic, i -> i);
        Arrays.setAll(resting, j -> rows.length + j);
    }

    /** Whether the variable can be as great as this. */
    boolean reaches(int variable, double height) {
        int row = lift(variable);
        if (row < 0) {
            return true;
        }
        while (constant(row) < height - NOTHING) {
            int entering = entering(row, 1);
            if (entering < 0) {
                return false;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return true;
            }
            pivot(leaving, entering);
        }
        return true;
    }

    /** Whether the variable, never less than nothing, can be as small as this. */
    boolean sinksTo(int variable, double depth) {
        if (depth < 0) {
            return false;
        }
        int row = indexOf(basic, variable);
        while (row >= 0 && constant(row) > depth + NOTHING) {
            int entering = entering(row, -1);
            if (entering < 0) {
                return false;
            }
            pivot(leaving(entering), entering);
            row = indexOf(basic, variable);
        }
        return true;
    }

    /** The row of the variable, brought into the basis if it rests; -1 when nothing stops it growing. */
    private int lift(int variable) {
        int row = indexOf(basic, variable);
        if (row >= 0) {
            return row;
        }
        int column = indexOf(resting, variable);
        int leaving = leaving(column);
        if (leaving >= 0) {
            pivot(leaving, column);
        }
        return leaving;
    }

    private int entering(int row, int sign) {
        int best = -1;
        for (int j = 0; j < resting.length; j++) {
            if (sign * rows[row][j] > NOTHING && (best < 0 || resting[j] < resting[best])) {
                best = j;
            }
        }
        return best;
    }

    /** The row that runs out first when the column grows; the lowest variable among equals. */
    private int leaving(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][column] < -NOTHING) {
                double ratio = constant(i) / -rows[i][column];
                if (ratio < least - NOTHING || (ratio < least + NOTHING && best >= 0 && basic[i] < basic[best])) {
                    least = Math.min(least, ratio);
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        var pivot = rows[row];
        double by = pivot[column];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] = j == column ? 1 / by : -pivot[j] / by;
        }
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][column];
            if (i != row && Math.abs(factor) > NOTHING) {
                substitute(rows[i], pivot, column, factor);
            }
        }
        int out = basic[row];
        basic[row] = resting[column];
        resting[column] = out;
    }

    private static void substitute(double[] row, double[] pivot, int column, double factor) {
        for (int j = 0; j < row.length; j++) {
            double moved = j == column ? factor * pivot[j] : row[j] + factor * pivot[j];
            row[j] = Math.abs(moved) < NOTHING ? 0 : moved;
        }
    }

    private double constant(int row) {
        return rows[row][resting.length];
    }

    private static int indexOf(int[] variables, int variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        return -1;
    }
}
