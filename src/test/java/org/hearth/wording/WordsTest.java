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
                    .with("Tuesday " + random.nextInt(1, 29) + " March 2026", random.nextInt(8, 20) + ":00");
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
