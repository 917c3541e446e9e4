package org.hearth.find;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How like a name is to the one asked for: 3 for the same, 2 for its beginning, less than 1 for a name that is spelt nearly so. */
final class Likeness {
    static final double SAME = 3;
    static final double BEGINS = 2;
    /** From here up by Winkler's measure: Sadie is found by Sady, and few names that are others. */
    private static final double ENOUGH = 0.84;

    private static final int LONG_ENOUGH = 4;
    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();

    private Likeness() {}

    /** That of the word which is least like; empty unless every word asked for is like one of the name's. */
    static OptionalDouble of(List<String> asked, String name) {
        var parts = Folded.parts(name);
        var least = asked.stream()
                .mapToDouble(word -> parts.stream()
                        .mapToDouble(part -> one(word, part))
                        .max()
                        .orElse(0))
                .min();
        return least.orElse(0) > 0 ? least : OptionalDouble.empty();
    }

    private static double one(String word, String part) {
        if (part.equals(word)) return SAME;
        if (part.startsWith(word)) return BEGINS;
        if (word.length() < LONG_ENOUGH || part.length() < LONG_ENOUGH) return 0;
        var alike = ALIKE.apply(word, part);
        return alike >= ENOUGH ? alike : 0;
    }
}
