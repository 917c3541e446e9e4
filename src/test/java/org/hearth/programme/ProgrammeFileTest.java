package org.hearth.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.hearth.access.Actor;
import org.junit.jupiter.api.Test;

class ProgrammeFileTest {
    private static final Programme PROGRAMME = new Programmes().current(Actor.visitor());

    private static final String SMALL = """
            code: small
            version: 1
            name: Small
            source: a test
            ending: birth + 24 months
            ending_quote: until two
            toddler: {from_months: 12, to_months: 36}
            phases:
              - code: one
                name: One
                modules:
                  - code: first
                    name: First
                    for: both
                    from: 28 weeks of pregnancy
                    to: birth
                    purpose: A beginning.
                    quote: "we begin"
            """;

    @Test
    void everyModuleOfTheProgrammeIsInTheFile() {
        assertThat(PROGRAMME.modules())
                .extracting(ProgrammeModule::code)
                .containsExactly(
                        "introduction",
                        "getting_started",
                        "opening_doors",
                        "basic_tools",
                        "wheres_the_baby",
                        "sibling_support",
                        "nbo",
                        "vig",
                        "healthy_expression_1",
                        "healthy_expression_2",
                        "healthy_expression_parenting",
                        "inner_child",
                        "self_esteem_and_assertion",
                        "extra_recovery_support",
                        "keep_calm",
                        "co_parenting",
                        "end_of_programme_review");
    }

    @Test
    void everyModuleSaysWhatItIsForAndWhatItStandsOn() {
        assertThat(PROGRAMME.modules()).allSatisfy(module -> {
            assertThat(module.purpose()).isNotBlank();
            assertThat(module.origin().quote()).isNotBlank();
        });
    }

    @Test
    void mothersAndFathersEachHaveTheirOwnModuleBeforeTheBirth() {
        assertThat(codes(Stream.MOTHER)).contains("opening_doors").doesNotContain("basic_tools", "introduction");
        assertThat(codes(Stream.FATHER)).contains("basic_tools").doesNotContain("opening_doors", "introduction");
    }

    @Test
    void aWordThatIsMissingIsNamedWithItsLine() {
        assertBad(SMALL.replace("        purpose: A beginning.\n", ""), "small.yaml:12: purpose: missing");
    }

    @Test
    void aWordThatIsNotOfTheFileIsNamed() {
        assertBad(SMALL.replace("purpose:", "porpoise: x\n        purpose:"), "porpoise: not a word of this file");
    }

    @Test
    void aPointInTimeThatCannotBeReadSaysWhatWasExpected() {
        assertBad(
                SMALL.replace("to: birth\n", "to: some day\n"),
                "small.yaml:16: to: found some day, expected joining, birth or ending");
    }

    @Test
    void aModuleFollowsOnlyWhatStandsAboveIt() {
        assertBad(SMALL.replace("to: birth\n", "to: birth\n        after: [second]\n"), "first follows second");
    }

    @Test
    void aModuleIsNotGivenTwice() {
        var module = SMALL.substring(SMALL.indexOf("      - code: first"));
        assertBad(SMALL + module, "first is given twice");
    }

    @Test
    void aWindowDoesNotEndBeforeItBegins() {
        assertBad(
                SMALL.replace("28 weeks of pregnancy", "birth + 3 months").replace("to: birth", "to: birth + 2 months"),
                "2 months comes before 3 months");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertBad(SMALL.replace("name: First", "nam: First").replace("version: 1", "version: one"), "nam:", "version:");
    }

    @Test
    void aFileThatIsNotYamlSaysWhere() {
        assertBad("code: [", "small.yaml:1: not YAML");
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(read(SMALL).modules())
                .extracting(m -> m.window().from().words())
                .containsExactly("28 weeks");
    }

    private static List<String> codes(Stream stream) {
        return PROGRAMME.modulesFor(stream).stream().map(ProgrammeModule::code).toList();
    }

    private static Programme read(String text) {
        return ProgrammeFile.read("small.yaml", new StringReader(text));
    }

    private static void assertBad(String text, String... words) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadProgramme.class).hasMessageContainingAll(words);
    }
}
