package org.hearth.instrument;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One named step of a diagnostic rule, written "any of 1, 2", "all of ptsd_criteria, dso_criteria" or "at least 5 of 1, 2, 3, 4, 5, 6".
 *
 * @param of item numbers, or names of rules above this one
 * @param atLeast how many of them must hold
 */
public record Rule(String name, List<String> of, int atLeast) {
    private static final Pattern FORM = Pattern.compile("(any|all|at least (\\d+)) of (\\w+(?:, \\w+)*)");

    /** @throws IllegalArgumentException when the words are of no known form, or ask for more than they name */
    static Rule of(String name, String words) {
        var match = FORM.matcher(words);
        if (!match.matches()) throw new IllegalArgumentException("'any of …', 'all of …' or 'at least n of …'");
        var of = List.of(match.group(3).split(", "));
        var atLeast =
                switch (match.group(1)) {
                    case "any" -> 1;
                    case "all" -> of.size();
                    default -> Integer.parseInt(match.group(2));
                };
        if (atLeast < 1 || atLeast > of.size()) throw new IllegalArgumentException("a number from 1 to " + of.size());
        return new Rule(name, of, atLeast);
    }

    boolean holds(Set<String> held) {
        return of.stream().filter(held::contains).count() >= atLeast;
    }
}
