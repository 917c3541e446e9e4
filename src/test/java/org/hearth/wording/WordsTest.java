package org.hearth.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves in writing says nothing to whoever reads it over a shoulder. */
class WordsTest {
    private final Templates templates = new Templates();

    @Test
    void noMessageToAnyOfAThousandPeopleSaysAWordThatNeverLeaves() {
        var random = new Random(7);
        for (var person = 0; person < 1000; person++) {
            var fields = Fields.of("W" + random.nextInt(), "020 7946 " + random.nextInt(1000, 9999))
                    .with("Tuesday " + random.nextInt(1, 29) + " March 2026", random.nextInt(8, 20) + ":00")
                    .with("https://elm-row.example/q/" + random.nextInt());
            for (var template : templates.all()) {
                for (var words : template.words()) {
                    var said = fields.in(words);
                    assertThat(NeverLeave.ours().in(said)).as(said).isEmpty();
                    assertThat(said).doesNotContain("{", "}");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Domestic",
                "SAFEGUARDING",
                "social  worker",
                "vi\u00adctim",
                "r\u00e9fuge",
                "Hearth",
                "perpetrators",
                "your ex"
            })
    void aWordIsFoundHoweverItIsWritten(String word) {
        assertThat(NeverLeave.ours().in("Hello, about the " + word + " we spoke of"))
                .isPresent();
    }

    @Test
    void whereAWordStandsIsSaid() {
        assertThat(NeverLeave.ours().places("Hello,\n\nthe R\u00e9fu\u00adges and the  social worker."))
                .containsExactly(
                        new Place("R\u00e9fu\u00adges", 3, "the R\u00e9fu\u00adges and the  social worker."),
                        new Place("social", 3, "the R\u00e9fu\u00adges and the  social worker."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ring 07700 900123",
                "+44 (0) 20 7946-0000",
                "robin@elmrow.example",
                "see www.example.org",
                "at SE1 7AB",
                "14 Elm Road",
                "flat 3"
            })
    void numbersAndAddressesAreFoundByTheirShape(String said) {
        assertThat(Particulars.in("Hello, " + said + " or later.")).isPresent();
    }

    @Test
    void daysAndTimesAreNone() {
        assertThat(Particulars.in("On 24 November 2026 at 10.30, or between 2 and 4, for 50 minutes."))
                .isEmpty();
    }

    @Test
    void namesAreWordsWithACapitalLetterThatNobodyGaveThem() {
        assertThat(Names.in("Please ask Daniel. Daniel’s sister saw Ana at Costa on Monday; I didn’t. We will."))
                .containsExactly("Daniel", "Ana", "Costa");
    }

    @Test
    void whatIsSaidAgainIsFound() {
        var fact = "There is a knife by the front door, said Ana on 14102026";

        assertThat(Echo.of(fact, "They have a knife by the front door.")).isPresent();
        assertThat(Echo.of(fact, "Ask ANA.")).isPresent();
        assertThat(Echo.of(fact, "of 14102026")).isPresent();
        assertThat(Echo.of(fact, "Come to the front door at ten.")).isEmpty();
        assertThat(Echo.of("a dog", "They keep a dog.")).isPresent();
    }

    @Test
    void aWordThatOnlyLooksLikeOneIsLeftAlone() {
        assertThat(NeverLeave.ours().in("We can extend the text, and hearten you."))
                .isEmpty();
    }

    @Test
    void aTemplateThatSaysSuchAWordKeepsTheProductFromStarting() {
        assertThatThrownBy(() -> new Templates(saying("Ask for the refuge"), NeverLeave.ours()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refuge");
    }

    @Test
    void withoutTheListItWouldLeave() {
        var unguarded = new Templates(saying("Ask for the refuge"), new NeverLeave(List.of("nothing")));

        assertThat(unguarded.find("one").orElseThrow().words()).contains("Ask for the refuge");
    }

    @Test
    void thereAreNoFieldsButTheFewAllowed() {
        assertThatThrownBy(() -> new Templates(saying("Dear {name}"), NeverLeave.ours()))
                .hasMessageContaining("{name}");
        assertThatThrownBy(() -> new Templates(saying("We meet on {day}"), NeverLeave.ours()))
                .hasMessageContaining("{day}");
    }

    private static InputStream saying(String words) {
        var yaml = "messages:\n  - code: one\n    title: One\n    text: \"" + words + "\"\n";
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
