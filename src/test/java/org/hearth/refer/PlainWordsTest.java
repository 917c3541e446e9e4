package org.hearth.refer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The public form is written for a reading age of nine: a Flesch-Kincaid grade of 4, which is the age less five
 * (Kincaid and others 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59).
 */
class PlainWordsTest {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    @ParameterizedTest
    @EnumSource
    void theQuestionsCanBeReadByANineYearOld(Voice voice) {
        var words = new Steps(voice)
                .all().stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(step.title(), step.why()),
                                step.asks().stream().flatMap(ask -> Stream.of(ask.label(), ask.hint()))))
                        .filter(text -> !text.isBlank())
                        .map(text -> text.endsWith("?") || text.endsWith(".") ? text : text + ".")
                        .collect(Collectors.joining(" "));
        assertThat(grade(words)).as(words).isLessThanOrEqualTo(4.0);
    }

    @Test
    void thePagesBeforeAndAfterCanBeReadByANineYearOld() throws Exception {
        for (var page : new String[] {"start", "sent"}) {
            var template = Files.readString(Path.of("src/main/java/org/hearth/refer/" + page + ".jte"));
            var words = template.replaceAll("(?m)^@.*$", "")
                    .replaceAll("</(h1|h2|p|li)>", ". ")
                    .replaceAll("<[^>]*>", " ");
            assertThat(grade(words)).as(words).isLessThanOrEqualTo(4.0);
        }
    }

    private static double grade(String text) {
        var sentences = Arrays.stream(text.split("[.?!:]+\\s"))
                .filter(s -> !s.isBlank())
                .count();
        var words = Arrays.stream(text.split("[^A-Za-z’']+"))
                .filter(w -> !w.isBlank())
                .toList();
        var syllables = words.stream().mapToLong(PlainWordsTest::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiou][^aeiou]?)(es|ed|e)$", "");
        return Math.max(1, VOWELS.matcher(plain).results().count());
    }
}
