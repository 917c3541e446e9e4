package org.hearth.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * Words of a text that may be somebody's name, or a place's: those with a capital letter that ordinary writing does not give
 * them. There are more of them than names; a person says which are none.
 */
public final class Names {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern BEGINS = Pattern.compile("(^|[.!?\\n])[\\s\"“”'‘’(]*$");
    private static final Set<String> ORDINARY = read();
    private static final Set<String> CAPITALS = Set.of(
            "i",
            "i'm",
            "i've",
            "i'll",
            "i'd",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "easter",
            "ramadan",
            "eid",
            "diwali",
            "hello",
            "dear");

    private Names() {}

    /** In the order in which they stand, each once and as it is written. */
    public static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        var word = WORD.matcher(text);
        while (word.find()) {
            var written = bare(word.group());
            if (!written.isEmpty() && Character.isUpperCase(written.codePointAt(0))) {
                var small = written.toLowerCase(Locale.UK).replace('’', '\'');
                var before = text.substring(Math.max(0, word.start() - 12), word.start());
                var begins = word.start() == 0 || BEGINS.matcher(before).find();
                if (!CAPITALS.contains(small) && !(begins && ORDINARY.contains(small))) names.add(written);
            }
        }
        return names;
    }

    private static String bare(String word) {
        return word.replaceAll("(['’]s|['’-]+)$", "");
    }

    private static Set<String> read() {
        try (var words = Objects.requireNonNull(Names.class.getResourceAsStream("ordinary.yaml"))) {
            Map<String, String> list = new Yaml().load(words);
            return Set.of(Objects.requireNonNull(list.get("words")).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
