package org.hearth.find;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words as they are compared: without case, accents and apostrophes, so that what is typed on any keyboard finds them. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2019\u02BC`\u00B4]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that have no accent to lose, and are typed as others. */
    private static final Map<String, String> LETTERS = Map.of(
            "\u00DF", "ss", "\u00E6", "ae", "\u0153", "oe", "\u00F8", "o", "\u0111", "d", "\u0142", "l", "\u00F0", "d",
            "\u00FE", "th", "\u0131", "i");

    private Folded() {}

    static String of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (var letter : LETTERS.entrySet()) plain = plain.replace(letter.getKey(), letter.getValue());
        return plain;
    }

    /** The words of a text, each folded; a double-barrelled name is two. */
    static List<String> parts(String text) {
        return BETWEEN.splitAsStream(of(text)).filter(part -> !part.isEmpty()).toList();
    }
}
