package org.hearth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules by which small numbers are withheld, at their edges. */
class ProfilesTest {
    static List<Profile> all() {
        return Profiles.all();
    }

    /** Of one site: a minus stands where the number is withheld. */
    @ParameterizedTest
    @CsvSource({
        "dfe-cin, 0, 0",
        "dfe-cin, 1, -",
        "dfe-cin, 5, -",
        "dfe-cin, 6, 6",
        "dfe-cin, 13, 13",
        "nhs-mental-health, 0, -",
        "nhs-mental-health, 4, -",
        "nhs-mental-health, 5, -",
        "nhs-mental-health, 6, 5",
        "nhs-mental-health, 7, 5",
        "nhs-mental-health, 8, 10",
        "nhs-mental-health, 12, 10",
        "nhs-mental-health, 13, 15",
        "hes-ecds, 0, 0",
        "hes-ecds, 1, -",
        "hes-ecds, 7, -",
        "hes-ecds, 8, 10",
        "hes-ecds, 12, 10",
        "opensafely, 0, -",
        "opensafely, 7, -",
        "opensafely, 8, 10",
        "opensafely, 13, 15",
        "uk-llc, 0, -",
        "uk-llc, 9, -",
        "uk-llc, 10, 10",
        "uk-llc, 11, 11",
        "groups, 0, -",
        "groups, 9, -",
        "groups, 10, 10",
        "groups, 12, 10",
        "groups, 13, 15"
    })
    void aCountIsShownAsTheRuleSays(String code, int count, String shown) {
        var expected = shown.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(shown));

        assertThat(Profiles.named(code).orElseThrow().shown(count, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"dfe-cin, 13", "nhs-mental-health, 15", "hes-ecds, 13", "opensafely, 15", "uk-llc, 13"})
    void theWholeProgrammeIsRoundedWhereTheRuleSaysSo(String code, int thirteen) {
        assertThat(Profiles.named(code).orElseThrow().shown(13, true)).hasValue(thirteen);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noRuleShowsASmallNumber(Profile rule) {
        for (int count = 1; count <= LinkedCounts.SMALL; count++)
            for (var whole : List.of(true, false))
                assertThat(rule.shown(count, whole)).as(rule.code()).isEmpty();
        assertThat(rule.small()).isGreaterThanOrEqualTo(rule.averagesFrom() - 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRuleSaysWhereItIsFrom(Profile rule) {
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.link()).startsWith("https://");
        assertThat(rule.sentences()).anyMatch(sentence -> sentence.contains(rule.symbol()));
    }

    @Test
    void theDepartmentsRuleIsTheDefault() {
        assertThat(Profiles.named(Profiles.DEFAULT)).contains(Profiles.all().getFirst());
        assertThat(Profiles.all())
                .extracting(Profile::code)
                .containsExactly("dfe-cin", "nhs-mental-health", "hes-ecds", "opensafely", "uk-llc");
    }

    @Test
    void ofTwoRulesTheStricterHolds() {
        var both = Profiles.named("dfe-cin")
                .orElseThrow()
                .orStricter(Profiles.named("uk-llc").orElseThrow());

        assertThat(both.shown(9, false)).isEmpty();
        assertThat(both.shown(0, false)).isEmpty();
        assertThat(both.shown(10, true)).hasValue(10);
        assertThat(Profiles.groups()
                        .orStricter(Profiles.named("dfe-cin").orElseThrow())
                        .shown(12, true))
                .hasValue(10);
    }

    /** A count that is set aside is not to be had from the others, nor nearly. */
    @Test
    void whatIsSetAsideCannotBeWorkedOut() {
        var counts = new LinkedCounts(9)
                .shown("all", 40)
                .shown("better", 25)
                .aside("same", 15)
                .sum("all", List.of("better", "same"));

        assertThat(counts.withheld()).isNotEmpty();
    }

    @Test
    void aRuleThatWithholdsMoreGuardsMore() {
        assertThat(new LinkedCounts(LinkedCounts.SMALL)
                        .shown("all", 20)
                        .shown("a", 12)
                        .shown("b", 8)
                        .sum("all", List.of("a", "b"))
                        .withheld())
                .isEmpty();
        assertThat(new LinkedCounts(9)
                        .shown("all", 20)
                        .shown("a", 12)
                        .shown("b", 8)
                        .sum("all", List.of("a", "b"))
                        .withheld())
                .contains("b")
                .hasSize(2);
    }
}
