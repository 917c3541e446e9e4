package org.hearth.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The line around words that were found, with each of them marked. */
record Excerpt(List<Bit> bits) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'\u2019\u02BC`\u00B4]+");
    private static final int BEFORE = 60;
    private static final int LONGEST = 200;

    /** A piece of the line; found or around it. */
    record Bit(String text, boolean found) {}

    private record Word(int from, int until) {}

    /** Whether a text has words that begin with each of these. */
    static boolean holds(String text, List<String> asked) {
        return asked.stream().allMatch(begin -> WORD.matcher(text).results().anyMatch(word -> Folded.of(word.group())
                .startsWith(begin)));
    }

    /** Each line of a text that has one of these, cut short around it. */
    static List<Excerpt> of(String text, List<String> asked) {
        return text.lines()
                .flatMap(line -> {
                    var found = words(line, asked);
                    return found.isEmpty() ? List.<Excerpt>of().stream() : List.of(cut(line, found)).stream();
                })
                .toList();
    }

    private static List<Word> words(String line, List<String> asked) {
        return WORD.matcher(line)
                .results()
                .filter(word -> asked.stream().anyMatch(Folded.of(word.group())::startsWith))
                .map(word -> new Word(word.start(), word.end()))
                .toList();
    }

    private static Excerpt cut(String line, List<Word> found) {
        var first = found.getFirst();
        var from = first.from() <= BEFORE ? 0 : space(line, first.from() - BEFORE);
        var until = Math.min(line.length(), Math.max(from + LONGEST, first.until()));
        var bits = new ArrayList<Bit>();
        var at = from;
        for (var word : found) {
            if (word.until() > until) break;
            add(bits, (at == from && from > 0 ? "… " : "") + line.substring(at, word.from()), false);
            add(bits, line.substring(word.from(), word.until()), true);
            at = word.until();
        }
        add(bits, line.substring(at, until) + (until < line.length() ? " …" : ""), false);
        return new Excerpt(List.copyOf(bits));
    }

    /** The beginning of the first word from here on. */
    private static int space(String line, int from) {
        var space = line.indexOf(' ', from);
        return space < 0 || space > from + BEFORE / 2 ? from : space + 1;
    }

    private static void add(List<Bit> bits, String text, boolean found) {
        if (!text.isEmpty()) bits.add(new Bit(text, found));
    }
}
