package org.hearth.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as files write them: lower case with underscores. */
final class Words {
    private Words() {}

    static <T extends Enum<T>> T constant(Entry entry, String key, Class<T> of) {
        var said = entry.text(key);
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> word(one).equals(said))
                .findFirst()
                .orElseThrow(() -> new BadDefinition(entry.at(key), all(of)));
    }

    /** "sum, mean, count or any". */
    private static <T extends Enum<T>> String all(Class<T> of) {
        var words = Arrays.stream(of.getEnumConstants()).map(Words::word).toList();
        return words.stream().limit(words.size() - 1).collect(Collectors.joining(", ")) + " or " + words.getLast();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
