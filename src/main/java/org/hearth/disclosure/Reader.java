package org.hearth.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A patient reader with pencil and paper: for each count that is withheld, the least and the most it can be given
 * everything that is shown. Linear programming over how far each unknown count may lie from the truth.
 */
final class Reader {
    private static final double NOTHING = 1e-9;

    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Count> unknown;
    private final Simplex simplex;

    Reader(List<Count> unknown, List<Sum> sums) {
        this.unknown = unknown;
        IntStream.range(0, unknown.size()).forEach(i -> rows.put(unknown.get(i).key(), i));
        this.simplex = new Simplex(directions(equations(sums)), room());
    }

    /** Whether, for all the reader can tell, the count might be greater than the bound. */
    boolean allowsMoreThan(Count count, int bound) {
        return simplex.reaches(row(count), bound + 1 - count.least());
    }

    /** Whether the count could be more than one number. */
    boolean isInDoubtAbout(Count count) {
        int truth = count.value() - count.least();
        return simplex.reaches(row(count), truth + 1) || simplex.sinksTo(row(count), truth - 1);
    }

    private int row(Count count) {
        return rows.getOrDefault(count.key(), -1);
    }

    private double[] room() {
        return unknown.stream()
                .mapToDouble(count -> count.value() - count.least())
                .toArray();
    }

    private List<double[]> equations(List<Sum> sums) {
        var equations = new ArrayList<double[]>();
        for (var sum : sums) {
            var equation = new double[unknown.size()];
            sum.signs().forEach((key, sign) -> {
                var at = rows.get(key);
                if (at != null) {
                    equation[at] += sign;
                }
            });
            equations.add(equation);
        }
        return equations;
    }

    /** The ways the unknown counts may move together with every sum kept: one row a count, one column a way. */
    private double[][] directions(List<double[]> equations) {
        var pivots = new LinearSystem(equations, unknown.size()).reduce();
        var free = IntStream.range(0, unknown.size())
                .filter(i -> !pivots.containsKey(i))
                .toArray();
        var directions = new double[unknown.size()][free.length];
        for (int way = 0; way < free.length; way++) {
            directions[free[way]][way] = 1;
        }
        pivots.forEach((bound, row) -> {
            for (int way = 0; way < free.length; way++) {
                double coefficient = row[free[way]];
                directions[bound][way] = Math.abs(coefficient) < NOTHING ? 0 : -coefficient;
            }
        });
        return directions;
    }
}
