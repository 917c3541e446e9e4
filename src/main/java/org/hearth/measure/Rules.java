package org.hearth.measure;

import java.util.HashSet;
import java.util.List;

/**
 * An instrument's diagnostic rule: steps over endorsed items, then the first outcome that holds.
 *
 * @param endorsedAt the least answer with which an item counts
 */
record Rules(Figure endorsedAt, List<Rule> steps, List<Outcome> outcomes) {
    Outcome decide(List<Item> items, Answers answers) {
        var held = new HashSet<String>();
        for (var item : items) {
            var endorsed = answers.to(item.number()).filter(value -> item.points(value) >= endorsedAt.value());
            if (endorsed.isPresent()) held.add(String.valueOf(item.number()));
        }
        for (var step : steps) if (step.holds(held)) held.add(step.name());
        return outcomes.stream()
                .filter(outcome -> outcome.when().map(held::contains).orElse(true))
                .findFirst()
                .orElseThrow();
    }
}
