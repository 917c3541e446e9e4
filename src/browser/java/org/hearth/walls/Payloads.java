package org.hearth.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StreamUtils;

/**
 * Words that would run, or become markup, on a page that writes them as they are ({@code payloads.txt}, made by ourselves). Each carries its own
 * number: where one does something, it says which.
 */
final class Payloads {
    private static final Pattern CODE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|.)");
    static final List<String> ALL = read();

    private Payloads() {}

    private static List<String> read() {
        try (var lines = Objects.requireNonNull(Payloads.class.getResourceAsStream("payloads.txt"))) {
            var all = new ArrayList<String>();
            StreamUtils.copyToString(lines, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> all.add(unescaped(line).replace("#", Integer.toString(all.size()))));
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file writes what is no letter, and a backslash, as Java does. */
    private static String unescaped(String line) {
        return CODE.matcher(line)
                .replaceAll(code -> Matcher.quoteReplacement(
                        code.group(1) == null
                                ? code.group().translateEscapes()
                                : Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    /** As many as fit into a field, beginning with this one: at least that. */
    static List<String> from(int first, int longest) {
        var some = new ArrayList<String>();
        var length = 0;
        for (var n = 0; n < ALL.size(); n++) {
            var next = ALL.get((first + n) % ALL.size());
            length += next.length() + 1;
            if (n > 0 && length > longest) break;
            some.add(next);
        }
        return some;
    }
}
