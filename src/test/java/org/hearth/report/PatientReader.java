package org.hearth.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Somebody with two tables, a solver and time: what can they work out? A library's solver, no kin of the one in the product.
 * Counts on a page are known; one that is withheld is at least 1; any other is at least 0; and sums add up.
 */
final class PatientReader {
    private static final int MANY = 10_000;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final Map<String, Boolean> withheld = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(String total, List<String> parts) {}

    void sees(String key, OptionalInt count) {
        count.ifPresentOrElse(value -> known.put(key, value), () -> withheld.put(key, true));
    }

    void knowsThat(String total, List<String> parts) {
        sums.add(new Sum(total, parts));
    }

    /** The most a count can be, for all this reader can tell; a count shown is what it is. */
    double most(String key) {
        if (known.containsKey(key)) return known.getOrDefault(key, 0);
        places.clear();
        sums.forEach(sum -> {
            place(sum.total());
            sum.parts().forEach(this::place);
        });
        place(key);
        var aim = new double[places.size()];
        aim[places.getOrDefault(key, 0)] = 1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(MANY),
                            new LinearObjectiveFunction(aim, 0),
                            new LinearConstraintSet(constraints()),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (MathIllegalStateException unbounded) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private void place(String key) {
        if (!known.containsKey(key)) places.putIfAbsent(key, places.size());
    }

    private List<LinearConstraint> constraints() {
        var all = new ArrayList<LinearConstraint>();
        for (var sum : sums) {
            var row = new double[places.size()];
            var right = add(row, sum.total(), -1);
            for (var part : sum.parts()) right += add(row, part, 1);
            all.add(new LinearConstraint(row, Relationship.EQ, right));
        }
        withheld.keySet().stream().filter(places::containsKey).forEach(key -> {
            var row = new double[places.size()];
            row[places.getOrDefault(key, 0)] = 1;
            all.add(new LinearConstraint(row, Relationship.GEQ, 1));
        });
        return all;
    }

    /** Puts an unknown into the row, and gives what a known one takes to the other side. */
    private double add(double[] row, String key, int sign) {
        var count = known.get(key);
        if (count != null) return -sign * (double) count;
        row[places.getOrDefault(key, 0)] += sign;
        return 0;
    }
}
