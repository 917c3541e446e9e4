package org.hearth.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Equations that add to nothing, brought to the form where each says what one unknown is. */
record LinearSystem(List<double[]> equations, int unknowns) {
    private static final double NOTHING = 1e-9;

    /** Unknown to its equation, in which that unknown has the coefficient 1 and no other equation has it. */
    Map<Integer, double[]> reduce() {
        var pivots = new HashMap<Integer, double[]>();
        var rows = equations.stream().map(double[]::clone).toArray(double[][]::new);
        int next = 0;
        for (int column = 0; column < unknowns && next < rows.length; column++) {
            int found = find(rows, next, column);
            if (found < 0) {
                continue;
            }
            var row = rows[found];
            rows[found] = rows[next];
            rows[next++] = row;
            eliminate(rows, row, column);
            pivots.put(column, row);
        }
        return pivots;
    }

    private static int find(double[][] rows, int from, int column) {
        for (int i = from; i < rows.length; i++) {
            if (Math.abs(rows[i][column]) > NOTHING) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // this very row, not one like it
    private static void eliminate(double[][] rows, double[] pivot, int column) {
        scale(pivot, 1 / pivot[column]);
        for (var row : rows) {
            if (row != pivot && Math.abs(row[column]) > NOTHING) {
                subtract(row, pivot, row[column]);
            }
        }
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private static void subtract(double[] row, double[] pivot, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= factor * pivot[i];
        }
    }
}
