package org.hearth.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.measure.ScoringTest.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** A definition that could not be scored stops the application at its start, saying where it is wrong. */
class DefinitionTest {
    static String text(String file) {
        try {
            return new ClassPathResource("org/hearth/measure/" + file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phq-9.yaml | needs: 9 | needs: 10 | phq-9.yaml, score, needs: expected a number of items up to 9",
                "phq-9.yaml | method: sum | method: guess | phq-9.yaml, score, method: expected sum, mean or rules",
                "phq-9.yaml | danger_above: 0 | danger_abov: 0 | phq-9.yaml, parts 1, items 9, danger_abov: expected"
                        + " no such entry",
                "phq-9.yaml | {from: 10, | {from: 4, | phq-9.yaml, bands, steps 3, from: expected a number above the"
                        + " band before it",
                "phq-9.yaml | {from: 20, | {from: 28, | phq-9.yaml, bands: expected no band above the highest score",
                "phq-9.yaml | {value: 3, words: N | {value: 4, words: N | phq-9.yaml, parts 1, options 4, value:"
                        + " expected 3, options being numbered from 0",
                "phq-9.yaml | version: 1 | version: one | phq-9.yaml, version: expected a whole number",
                "phq-9.yaml | about: low mood | about: | phq-9.yaml, about: expected words",
                "phq-9.yaml | verified: true | verified: yea | phq-9.yaml, bands, verified: expected true or false",
                "core-10.yaml | times: 10 | times: ten | core-10.yaml, score, times: expected a number",
                "itq.yaml | any of 1, 2 | some of 1, 2 | itq.yaml, rules, steps 1, holds_when: expected 'any of …',"
                        + " 'all of …' or 'at least n of …'",
                "itq.yaml | any of 16, 17, 18 | any of 16, 17, 19 | itq.yaml, rules, steps 9, holds_when: expected"
                        + " items or rules above it",
                "itq.yaml | any of 16, 17, 18 | at least 4 of 16, 17, 18 | itq.yaml, rules, steps 9, holds_when:"
                        + " expected a number from 1 to 3",
                "itq.yaml | when: both | when: neither | itq.yaml, rules, outcomes 1, when: expected the name of a"
                        + " rule",
            })
    void aMalformedDefinitionIsRefusedWithItsPlace(String file, String right, String wrong, String message) {
        var text = text(file);
        assertThat(text).contains(right);
        assertThatThrownBy(() -> Definition.read(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(BadDefinition.class)
                .hasMessage(message);
    }

    @Test
    void brokenYamlIsRefused() {
        assertThatThrownBy(() -> Definition.read("x.yaml", "a: [1")).hasMessageStartingWith("x.yaml: expected YAML");
        assertThatThrownBy(() -> Definition.read("x.yaml", "")).hasMessage("x.yaml: expected a mapping");
    }

    @Test
    void theSameVersionTwiceIsRefused() {
        var phq = instrument("PHQ-9");
        assertThatThrownBy(() -> new Instruments(List.of(phq, phq)))
                .hasMessage("PHQ-9: expected one file for version 1");
    }

    @Test
    void anOlderVersionStaysFindableBesideTheNewer() {
        var older = instrument("PHQ-9");
        var newer = Definition.read("phq-9-2.yaml", text("phq-9.yaml").replace("version: 1", "version: 2"));
        var instruments = new Instruments(List.of(newer, older));

        assertThat(instruments.current("PHQ-9")).contains(newer);
        assertThat(instruments.current()).containsExactly(newer);
        assertThat(instruments.version("PHQ-9", 1)).isEqualTo(older);
    }

    @Test
    void aRuleMayAskForSeveralOfMany() {
        var rule = Rule.of("five", "at least 2 of 1, 2, 3");
        assertThat(rule.holds(java.util.Set.of("1", "3"))).isTrue();
        assertThat(rule.holds(java.util.Set.of("2"))).isFalse();
    }
}
