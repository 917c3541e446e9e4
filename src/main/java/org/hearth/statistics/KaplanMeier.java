package org.hearth.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How many stay, where some have not been watched to the end (Kaplan and Meier 1958, Journal of the American Statistical Association 53,
 * 457–481); spread by Greenwood 1926, intervals on the scale of logarithms, as R's {@code survfit} gives them.
 *
 * @param steps one for each time at which somebody left or was last seen, in order
 */
public record KaplanMeier(int n, List<Step> steps) {
    /** One person: how long they were watched, and whether they left then or were last seen staying. */
    public record Watched(double time, boolean left) {}

    /**
     * @param atRisk who was there until this time
     * @param left how many left at it
     * @param share who stays beyond it, 0 to 1
     * @param standardError of the share
     * @param interval of the share; none once nobody stays
     */
    public record Step(double time, int atRisk, int left, double share, double standardError, Interval interval) {}

    public static KaplanMeier of(List<Watched> people) {
        var at = new TreeMap<Double, int[]>();
        for (var person : people) at.computeIfAbsent(person.time(), time -> new int[2])[person.left() ? 0 : 1]++;
        var z = new NormalDistribution().inverseCumulativeProbability(1 - Interval.TAIL);
        var steps = new ArrayList<Step>();
        var atRisk = people.size();
        var share = 1.0;
        var greenwood = 0.0;
        for (var time : at.entrySet()) {
            int left = time.getValue()[0];
            share *= (double) (atRisk - left) / atRisk;
            if (left > 0) greenwood += (double) left / ((double) atRisk * (atRisk - left));
            var spread = Math.sqrt(greenwood);
            steps.add(new Step(time.getKey(), atRisk, left, share, share * spread, interval(share, z * spread)));
            atRisk -= left + time.getValue()[1];
        }
        return new KaplanMeier(people.size(), List.copyOf(steps));
    }

    private static Interval interval(double share, double half) {
        if (share == 0) return Interval.NONE;
        return new Interval(share * Math.exp(-half), Math.min(1, share * Math.exp(half)));
    }

    /** The share that stays beyond a time. */
    public double beyond(double time) {
        return steps.stream()
                .filter(step -> step.time() <= time)
                .reduce((earlier, later) -> later)
                .map(Step::share)
                .orElse(1.0);
    }
}
