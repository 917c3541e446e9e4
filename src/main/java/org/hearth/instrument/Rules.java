package org.hearth.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * An instrument's diagnostic rule: steps over endorsed items, then the first outcome that holds.
 *
 * @param endorsedAt the points from which an item counts
 * @param exceptions items that count from other points
 * @param needed how many items must be answered
 */
public record Rules(
        double endorsedAt,
        Map<Integer, Double> exceptions,
        int needed,
        List<Rule> steps,
        List<Outcome> outcomes,
        Claim claim) {

    boolean enough(Answers answers) {
        return answers.answered() >= needed;
    }

    Outcome decide(List<Item> items, Answers answers) {
        var held = new HashSet<String>();
        for (var item : items) {
            var least = exceptions.getOrDefault(item.number(), endorsedAt);
            var endorsed = answers.to(item.number()).filter(value -> item.points(value) >= least);
            if (endorsed.isPresent()) held.add(String.valueOf(item.number()));
        }
        for (var step : steps) if (step.holds(held)) held.add(step.name());
        return outcomes.stream()
                .filter(outcome -> outcome.when().map(held::contains).orElse(true))
                .findFirst()
                .orElseThrow();
    }
}
