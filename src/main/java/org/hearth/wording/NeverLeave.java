package org.hearth.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The words that never leave; the list is a file beside this one. */
public final class NeverLeave {
    private static final NeverLeave OURS = new NeverLeave(read());

    private final Pattern any;

    /** Entries as the file has them: a word or a few, with a star at the end for every word that begins so. */
    NeverLeave(List<String> entries) {
        this.any = Pattern.compile(entries.stream().map(NeverLeave::pattern).collect(Collectors.joining("|")));
    }

    public static NeverLeave ours() {
        return OURS;
    }

    /** The first of these words that stands in a text, however it is accented, spaced or put in capitals. */
    public Optional<String> in(String text) {
        return Optional.of(any.matcher(Plain.of(text).words()))
                .filter(Matcher::find)
                .map(found -> found.group().strip());
    }

    /** All of them, each with where it stands. */
    public List<Place> places(String text) {
        var plain = Plain.of(text);
        return any.matcher(plain.words())
                .results()
                .map(found -> plain.place(found.start() + 1, found.end()))
                .toList();
    }

    private static String pattern(String entry) {
        var word = Plain.of(entry.replace("*", "")).words().strip();
        return " " + Pattern.quote(word) + (entry.endsWith("*") ? "[a-z0-9]*" : "(?= )");
    }

    private static List<String> read() {
        try (var file = Objects.requireNonNull(NeverLeave.class.getResourceAsStream("never-leave.yaml"))) {
            Map<String, Object> list = new Yaml().load(file);
            return ((List<?>) Objects.requireNonNull(list.get("words")))
                    .stream().map(String::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
