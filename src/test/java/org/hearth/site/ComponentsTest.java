package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    private static final String SLY = "<b onmouseover=\"alert(1)\">'&";

    @Test
    void whatSomebodyTypedIsShownAsTextWhereverItAppears() {
        var wrong = new Problems();
        wrong.add("name", SLY);
        var drawn = String.join(
                "",
                Drawing.of("input", Map.of("name", "name", "label", SLY, "value", SLY, "hint", SLY, "problems", wrong)),
                Drawing.of("textarea", Map.of("name", "name", "label", SLY, "value", SLY)),
                Drawing.of(
                        "radios",
                        Map.of(
                                "name",
                                "name",
                                "label",
                                SLY,
                                "value",
                                SLY,
                                "choices",
                                List.of(new Choice(SLY, SLY, SLY)))),
                Drawing.of("facts", Map.of("facts", List.of(Fact.of(SLY, SLY)))),
                Drawing.of("tag", Map.of("words", SLY)),
                Drawing.of("errors", Map.of("problems", wrong)));

        assertThat(drawn).contains("&lt;b onmouseover=").doesNotContain("<b ");
    }

    @Test
    void aFieldIsTiedToItsHintAndItsMessage() {
        var wrong = new Problems();
        wrong.add("postcode", "Postcode is missing");

        assertThat(Drawing.of(
                        "input",
                        Map.of("name", "postcode", "label", "Postcode", "hint", "Like W1A 1AA", "problems", wrong)))
                .contains("for=\"postcode\"")
                .contains("aria-describedby=\"postcode-hint postcode-error\"")
                .contains("id=\"postcode-hint\"")
                .contains("id=\"postcode-error\"")
                .contains("aria-invalid=\"true\"");
        assertThat(Drawing.of("input", Map.of("name", "postcode", "label", "Postcode")))
                .doesNotContain("aria-");
    }

    @Test
    void theSummaryOfWhatIsWrongLinksToTheFields() {
        var wrong = new Problems();
        wrong.add("born", "Date of birth must be a real date");
        wrong.add("name", "Name is missing");

        var summary = Drawing.of("errors", Map.of("problems", wrong));

        assertThat(summary).containsSubsequence("href=\"#born\"", "href=\"#name\"");
        assertThat(Drawing.of("date", Map.of("name", "born", "label", "Date of birth", "problems", wrong)))
                .contains("id=\"born\"");
        assertThat(Drawing.of("errors", Map.of("problems", Problems.none()))).isBlank();
    }

    @Test
    void theChosenAnswerIsChosenAgain() {
        var drawn = Drawing.of(
                "checkboxes",
                Map.of(
                        "name",
                        "areas",
                        "label",
                        "Areas",
                        "values",
                        List.of("b"),
                        "choices",
                        List.of(Choice.of("a", "A"), Choice.of("b", "B"))));

        assertThat(drawn).containsOnlyOnce(" checked").contains("value=\"b\" checked");
    }
}
