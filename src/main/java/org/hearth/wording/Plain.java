package org.hearth.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it is compared: small letters and digits, a single space between words and at both ends, no accents and nothing
 * invisible; each letter knows where in the text it comes from.
 */
final class Plain {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final int AROUND = 24;

    private final String text;
    private final StringBuilder words = new StringBuilder(" ");
    private int[] from = new int[64];

    private Plain(String text) {
        this.text = text;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at)))
            add(Character.toString(text.codePointAt(at)), at);
        if (!words.toString().endsWith(" ")) put(' ', text.length());
    }

    static Plain of(String text) {
        return new Plain(text);
    }

    private void add(String letter, int at) {
        var bare = INVISIBLE
                .matcher(Normalizer.normalize(letter, Normalizer.Form.NFKD))
                .replaceAll("");
        for (var c : bare.toLowerCase(Locale.ROOT).toCharArray()) {
            var isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (isLetter || words.charAt(words.length() - 1) != ' ') put(isLetter ? c : ' ', at);
        }
    }

    private void put(char c, int at) {
        words.append(c);
        if (words.length() > from.length) from = Arrays.copyOf(from, from.length * 2);
        from[words.length() - 1] = at;
    }

    String words() {
        return words.toString();
    }

    /** The place of what stands from one letter of {@link #words} up to, not at, another. */
    Place place(int begin, int end) {
        var first = from[begin];
        var last = Math.min(text.length(), from[end - 1] + 1);
        var line = 1
                + (int) text.substring(0, first).chars().filter(c -> c == '\n').count();
        var left = Math.max(text.lastIndexOf('\n', Math.max(0, first - 1)) + 1, first - AROUND);
        var right = text.indexOf('\n', last) < 0 ? text.length() : text.indexOf('\n', last);
        right = Math.min(right, last + AROUND);
        return new Place(
                text.substring(first, last),
                line,
                text.substring(Math.min(left, first), right).strip());
    }
}
