package org.hearth.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.instrument.ScoringTest.instrument;

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
            return new ClassPathResource("org/hearth/instrument/" + file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "core-10.yaml | needs: 1 | needs: 11 | core-10.yaml, scales 1, needs: expected a number of items up to 10",
                "phq-9.yaml | method: sum | method: guess | phq-9.yaml, scales 1, method: expected sum, mean, count or any",
                "phq-9.yaml | danger_above: 0 | danger_abov: 0 | phq-9.yaml, parts 1, items 9, danger_abov: expected"
                        + " no such entry",
                "phq-9.yaml | {from: 10, | {from: 4, | phq-9.yaml, scales 1, bands, steps 3, from: expected a number"
                        + " above the band before it",
                "phq-9.yaml | {from: 0, | {from: 1, | phq-9.yaml, scales 1, bands, steps 1, from: expected 0, the lowest"
                        + " score",
                "phq-9.yaml | {from: 20, | {from: 28, | phq-9.yaml, scales 1, bands, steps: expected no band above the"
                        + " highest score",
                "phq-9.yaml | {value: 3, words: N | {value: 4, words: N | phq-9.yaml, parts 1, options 4, value:"
                        + " expected 3, options being numbered from 0",
                "phq-9.yaml | version: 1 | version: one | phq-9.yaml, version: expected a whole number",
                "phq-9.yaml | instrument: PHQ-9 | instrument: phq 9 | phq-9.yaml, instrument: expected capitals, digits"
                        + " and hyphens, up to 20, such as PHQ-9",
                "phq-9.yaml | about: low mood | about: | phq-9.yaml, about: expected words",
                "phq-9.yaml | about: low mood | about: TO COMPLETE | phq-9.yaml, about: expected words",
                "phq-9.yaml | verified: true | verified: yea | phq-9.yaml, scoring, verified: expected true or false",
                "phq-9.yaml | answered_by: parent | answered_by: nobody | phq-9.yaml, answered_by: expected parent,"
                        + " parent_about_child or practitioner",
                "phq-9.yaml | direction: lower_is_better | direction: down | phq-9.yaml, direction: expected"
                        + " lower_is_better, higher_is_better or neither",
                "phq-9.yaml | from: 10, clinical | from: 10, up_to: 3, clinical | phq-9.yaml, scales 1, cut_offs 1,"
                        + " from: expected one of from, above, up_to and below",
                "phq-9.yaml | total: true | total: true, a: 1 | phq-9.yaml: expected YAML",
                "core-10.yaml | times: 10 | times: ten | core-10.yaml, scales 1, times: expected a number",
                "itq.yaml | any of 1, 2 | some of 1, 2 | itq.yaml, rules, steps 1, holds_when: expected 'any of …',"
                        + " 'all of …' or 'at least n of …'",
                "itq.yaml | any of 16, 17, 18 | any of 16, 17, 19 | itq.yaml, rules, steps 9, holds_when: expected"
                        + " items or rules above it",
                "itq.yaml | any of 16, 17, 18 | at least 4 of 16, 17, 18 | itq.yaml, rules, steps 9, holds_when:"
                        + " expected a number from 1 to 3",
                "itq.yaml | when: both | when: neither | itq.yaml, rules, outcomes 1, when: expected the name of a"
                        + " rule",
                "itq.yaml | needs: 18 | needs: 19 | itq.yaml, rules, needs: expected a number of items up to 18",
                "itq.yaml | name: Relationships | name: Avoidance | itq.yaml, scales: expected scales of different names",
                "hads.yaml | [1, 3, 5, 7, 9, 11, 13] | [1, 3, 5, 7, 9, 11, 15] | hads.yaml, scales 1, items: expected"
                        + " items from 1 to 14",
                "hads.yaml | [1, 3, 5, 7, 9, 11, 13] | [1, 3, 5, 7, 9, 11, 11] | hads.yaml, scales 1, items: expected"
                        + " each item once",
                "epds.yaml | reversed: [3, | reversed: [11, | epds.yaml, reversed: expected items from 1 to 10",
                "epds.yaml | {10: 0} | {11: 0} | epds.yaml, danger_above: expected items from 1 to 10",
                "epds.yaml | options: {places | option: {places | epds.yaml, parts 1, options: expected options, or a number to"
                        + " type in",
                "epds.yaml | items: 10 | items: 0 | epds.yaml, parts 1, items: expected how many there are, or a list"
                        + " of them",
                "epds.yaml | places: 4 | places: 1 | epds.yaml, parts 1, options, places: expected two or more",
                "hads.yaml | {from: 0, to: 3} | {from: 3, to: 3} | hads.yaml, parts 1, options, to: expected a number"
                        + " above 3",
                "mpas.yaml | kept_times: 10 | kept_times: 1 | mpas.yaml, parts 1, options, printed: expected rising numbers"
                        + " that are whole, 1 times each",
                "audit.yaml | [0, 2, 4] | [0, 4, 2] | audit.yaml, parts 2, options, printed: expected rising numbers",
                "swemwbs.yaml | 20: 18.59 | 20: 17.59 | swemwbs.yaml, scales 1, table: expected a metric that never"
                        + " falls, as it does at 20",
                "swemwbs.yaml | 7: 7.00 | 6: 7.00 | swemwbs.yaml, scales 1, table: expected every raw sum from 7 to 35",
                "asq-3.yaml | prorated: true | prorated: maybe | asq-3.yaml, scales 1, prorated: expected true or false",
                "asq-3.yaml | missing_allowed: 2 | missing_allowed: 6 | asq-3.yaml, scales 1, missing_allowed: expected"
                        + " fewer than all 6 items",
                "asq-3.yaml | from: 3m0d | from: 3 months | asq-3.yaml, age_forms, forms 2, from: expected an age such"
                        + " as 3m15d",
                "asq-3.yaml | from: 3m0d | from: 5m0d | asq-3.yaml, age_forms, forms 2, to: expected an age from"
                        + " 5 months 0 days on",
                "asq-3.yaml | name: \"4 months\" | name: \"2 months\" | asq-3.yaml, age_forms, forms 2, name: expected a"
                        + " name not yet taken",
                "asq-3.yaml | items: 30 | items: 31 | asq-3.yaml, age_forms, forms 1, items: expected a number of items"
                        + " up to 30",
                "asq-se-2.yaml | scale: Total | scale: Sum | asq-se-2.yaml, age_forms: expected the name of a scale,"
                        + " not Sum",
                "pc-ptsd-5.yaml | only_if: {item: 1 | only_if: {item: 7 | pc-ptsd-5.yaml, scales 1, only_if, item:"
                        + " expected an item from 1 to 6",
                "prfq.yaml | method: mean | method: mean%    prorated: true | prfq.yaml, scales 1, prorated: expected a"
                        + " sum to prorate",
                "wemwbs.yaml | method: sum | method: sum%    missing_allowed: 1 | wemwbs.yaml, scales 1, prorated:"
                        + " expected true: without the missing items the sum would be too low",
                "wemwbs.yaml | method: sum | method: sum%    needs: 13%    missing_allowed: 1 | wemwbs.yaml, scales 1,"
                        + " missing_allowed: expected one rule: this or needs",
                "wemwbs.yaml | norms: {population: United Kingdom, sd: 8.7 | norms: {population: United Kingdom | wemwbs.yaml,"
                        + " scales 1, norms, sd: expected a mean, an sd, or both",
                "bayley.yaml | {from: 40, to: 160} | {from: 40, to: 40} | bayley.yaml, parts 1, number, to: expected a"
                        + " number above 40",
            })
    void aMalformedDefinitionIsRefusedWithItsPlace(String file, String right, String wrong, String message) {
        var text = text(file);
        assertThat(text).contains(right);
        var spoiled = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("%", "\n"));
        assertThatThrownBy(() -> Definition.read(file, spoiled))
                .isInstanceOf(BadDefinition.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void brokenYamlIsRefused() {
        assertThatThrownBy(() -> Definition.read("x.yaml", "a: [1")).hasMessageStartingWith("x.yaml: expected YAML");
        assertThatThrownBy(() -> Definition.read("x.yaml", "")).hasMessage("x.yaml: expected a mapping");
    }

    @Test
    void theSameVersionTwiceIsRefused() {
        var phq = instrument("PHQ-9");
        assertThatThrownBy(() -> new Catalogue(List.of(phq, phq))).hasMessage("PHQ-9: expected one file for version 1");
    }

    @Test
    void anOlderVersionStaysFindableBesideTheNewer() {
        var older = instrument("PHQ-9");
        var newer = Definition.read("phq-9-2.yaml", text("phq-9.yaml").replace("version: 1", "version: 2"));
        var instruments = new Catalogue(List.of(newer, older));

        assertThat(instruments.current("PHQ-9")).contains(newer);
        assertThat(instruments.current()).containsExactly(newer);
        assertThat(instruments.version("PHQ-9", 1)).isEqualTo(older);
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> Definition.read("x.yaml", text("gad-7.yaml") + "\nname: again\n"))
                .hasMessageStartingWith("x.yaml: expected YAML");
    }

    @Test
    void twoFiguresThatCannotBeToldApartAreRefused() {
        var same = "      - {name: clinical range, from: 8, clinical: true, source: x, verified: false}\n";
        var text = text("gad-7.yaml").replace("    reliable_change:", same + "    reliable_change:");
        assertThatThrownBy(() -> Definition.read("gad-7.yaml", text))
                .hasMessageStartingWith("gad-7.yaml, scales: expected figures that can be told apart");
    }

    @Test
    void anInstrumentThatNothingCanBeScoredByIsRefused() {
        var text = text("gad-7.yaml");
        assertThatThrownBy(() -> Definition.read("gad-7.yaml", text.substring(0, text.indexOf("scales:"))))
                .hasMessage("gad-7.yaml, scales: expected scales or rules to score by");
    }

    @Test
    void aRuleMayAskForSeveralOfMany() {
        var rule = Rule.of("five", "at least 2 of 1, 2, 3");
        assertThat(rule.holds(java.util.Set.of("1", "3"))).isTrue();
        assertThat(rule.holds(java.util.Set.of("2"))).isFalse();
    }
}
