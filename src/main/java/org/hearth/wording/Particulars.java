package org.hearth.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, addresses and the like, by their shape: no letter carries any but those that are put in for it, so that nobody
 * has to know whose they are.
 */
public final class Particulars {
    private static final List<Pattern> SHAPES = List.of(
            // a telephone number, or another long one
            Pattern.compile("(?<![\\p{L}\\d])\\+?\\(?\\d(?:[\\s().\\-/]{0,3}\\d){6,}"),
            // an e-mail address, or a handle
            Pattern.compile("[\\p{L}\\d._%+\\-]*@[\\p{L}\\d.\\-]+"),
            Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\b[a-z0-9\\-]+\\.(?:com|org|net|uk|co|info|me)\\b"),
            // a postcode of the United Kingdom
            Pattern.compile("(?i)\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b"),
            // a house in a street
            Pattern.compile(
                    "(?i)\\b\\d+[a-z]?,?\\s+(?:[\\p{L}'’\\-]+\\s+){1,3}(?:road|rd|street|st|row|lane|ln|avenue|ave|close"
                            + "|court|way|drive|place|square|gardens|terrace|crescent|hill|grove|mews|walk|house|flats?)\\b"),
            Pattern.compile("(?i)\\b(?:flat|apartment|room|house)\\s+\\d+[a-z]?\\b"));

    private Particulars() {}

    /** The first of them in a text. */
    public static Optional<Place> in(String text) {
        return SHAPES.stream()
                .map(shape -> shape.matcher(text))
                .filter(Matcher::find)
                .map(found -> place(text, found.start(), found.end()))
                .findFirst();
    }

    private static Place place(String text, int begin, int end) {
        var line = 1
                + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new Place(
                text.substring(begin, end), line, text.substring(begin, end).strip());
    }
}
