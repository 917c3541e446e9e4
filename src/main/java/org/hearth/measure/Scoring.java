package org.hearth.measure;

import java.util.List;
import java.util.Optional;

/**
 * How items become a total.
 *
 * @param times what a mean is multiplied by
 * @param needed how many items must be answered
 * @param cautionAbove more missing items than this, and the publisher advises care with the score
 */
record Scoring(Method method, double times, int needed, Optional<Integer> cautionAbove) {
    enum Method {
        SUM,
        MEAN,
        RULES
    }

    Optional<Double> total(List<Item> items, Answers answers) {
        if (method == Method.RULES || !enough(answers)) return Optional.empty();
        var points = items.stream()
                .filter(item -> answers.to(item.number()).isPresent())
                .mapToInt(item -> item.points(answers.to(item.number()).orElseThrow()))
                .sum();
        return Optional.of(method == Method.SUM ? points : times * points / answers.answered());
    }

    boolean enough(Answers answers) {
        return answers.answered() >= needed;
    }

    boolean askCare(Answers answers) {
        return cautionAbove.isPresent() && answers.missing().size() > cautionAbove.get();
    }

    double highest(List<Item> items) {
        return switch (method) {
            case SUM -> items.stream().mapToInt(Item::highest).sum();
            case MEAN -> times * items.stream().mapToInt(Item::highest).max().orElseThrow();
            case RULES -> 0;
        };
    }
}
