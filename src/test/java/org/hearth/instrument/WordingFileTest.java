package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;
import static org.hearth.instrument.ScoringTest.all;
import static org.hearth.instrument.ScoringTest.instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that a deployer loads: they change what is read, and never how it is scored. The words here are invented. */
class WordingFileTest {
    static final String HITS = """
            wording_of: HITS
            version: 1
            licence: Invented for this test
            instructions: [Think of the past year.]
            options: [Not once, Seldom, At times, Often, Very often]
            items:
              1: The first invented question
              2: The second invented question
              3: The third invented question
              4: {text: The fourth invented question, options: [A, B, C, D, E]}
            """;

    static Wording read(String text) {
        return WordingFile.read("words.yaml", text, INSTRUMENTS);
    }

    @Test
    void theWordsAreShownAndTheScoreStaysAsItWas() {
        var hits = instrument("HITS").saying(read(HITS));
        assertThat(hits.isWorded()).isTrue();
        assertThat(hits.parts().getFirst().instruction()).contains("Think of the past year.");
        assertThat(hits.items().getFirst().title()).isEqualTo("1. The first invented question");
        assertThat(hits.items().getFirst().words(5)).isEqualTo("Very often");
        assertThat(hits.items().getLast().words(1)).isEqualTo("A");
        assertThat(hits.score(all(hits, 5))).isEqualTo(instrument("HITS").score(all(hits, 5)));
    }

    @Test
    void withoutWordsAQuestionIsItsNumber() {
        assertThat(instrument("EPDS").items().get(2).title()).isEqualTo("Question 3");
        assertThat(instrument("EPDS").items().get(2).words(1)).isEqualTo("1st answer");
        assertThat(instrument("HITS").items().getFirst().words(3)).isEqualTo("3");
    }

    /** An instrument that comes with its words takes them in another language too; the English ones stay. */
    @Test
    void wordsInAnotherLanguageStandBesideTheEnglishOnes() {
        var welsh = new StringBuilder(
                "wording_of: GAD-7\nversion: 1\nlanguage: cy\nlicence: Invented for this test\nitems:\n");
        for (var item = 1; item <= 7; item++)
            welsh.append("  ").append(item).append(": Cwestiwn ").append(item).append('\n');
        var wording = read(welsh.toString());
        var gad = instrument("GAD-7").saying(wording);

        assertThat(gad.languages()).containsExactly("en-GB", "cy");
        assertThat(gad.items().getFirst().text())
                .isEqualTo(instrument("GAD-7").items().getFirst().text());
        assertThat(gad.in("cy").items().getFirst().text()).isEqualTo("Cwestiwn 1");
        assertThat(gad.in("pl").items()).isEqualTo(gad.items());
        assertThat(gad.in("cy").score(all(gad, 2))).isEqualTo(gad.score(all(gad, 2)));
        assertThat(read(WordingFile.write(wording))).isEqualTo(wording);
        assertThatThrownBy(() -> read(welsh.toString().replace("language: cy", "language: Welsh!")))
                .hasMessageContaining("a language as in cy or en-GB");
    }

    @Test
    void aFileThatWasWrittenReadsAsItWas() {
        var wording = read(HITS);
        assertThat(read(WordingFile.write(wording))).isEqualTo(wording);
    }

    @Test
    void aQuestionOffersOnlyTheAnswersThatAreNamed() {
        var items = new StringBuilder();
        for (var item = 1; item <= 19; item++)
            items.append("  ")
                    .append(item)
                    .append(": {text: Invented ")
                    .append(item)
                    .append(", options: {10: No, 30: So, 50: Yes}}\n");
        var text = "wording_of: MPAS\nversion: 1\nlicence: Invented\nitems:\n"
                + items.toString().replace(": No", ": \"No\"").replace(": Yes", ": \"Yes\"");
        var mpas = instrument("MPAS").saying(read(text));
        assertThat(mpas.items().getFirst().values()).containsExactly(10, 30, 50);
        assertThat(mpas.highest()).isEqualTo(95);
        assertThat(mpas.offers(1, 20)).isFalse();
    }

    @Test
    void anAgeFormBringsItsLengthAndItsCutOffs() {
        var text = """
            wording_of: ASQ-SE-2
            version: 1
            form: 12 months
            licence: Invented
            items: {1: One, 2: Two, 3: Three}
            cut_offs:
              - {scale: Total, name: keep an eye on, from: 20, source: Invented, verified: true}
            """;
        var read = read(text);
        assertThat(read(WordingFile.write(read))).isEqualTo(read);
        var instrument = instrument("ASQ-SE-2").saying(read);
        var form = instrument.onForm("12 months").orElseThrow();
        assertThat(form.size()).isEqualTo(3);
        assertThat(form.items().getLast().text()).isEqualTo("Three");
        assertThat(form.total().orElseThrow().meaning().cutOffs())
                .extracting(CutOff::name)
                .containsExactly("refer", "keep an eye on");
        assertThat(instrument.onForm("6 months")).isEmpty();
        assertThat(instrument.isWorded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wording_of: HITS | wording_of: HITZ | words.yaml, wording_of: expected an instrument, in a version that"
                        + " is here",
                "version: 1 | version: 2 | words.yaml, wording_of: expected an instrument, in a version that is here",
                "wording_of: HITS | wording_of: GAD-7 | words.yaml, wording_of: expected an instrument without words:"
                        + " GAD-7 has its own",
                "licence: Invented for this test | licence: | words.yaml, licence: expected words",
                "[Think of the past year.] | [One, Two] | words.yaml, instructions: expected one for each part, 1 at most",
                "Very often] | Very often, Always] | words.yaml, options: expected 5 answers to question 1",
                "[A, B, C, D, E] | [A, B] | words.yaml, items, 4, options: expected 5 answers to question 4",
                "[A, B, C, D, E] | {9: A} | words.yaml, items, 4, options: expected values that question 4 offers, not 9",
                "3: The third | 5: The third | words.yaml, items: expected all 4 questions of HITS, numbered from 1;"
                        + " here are 4",
                "licence: | remark: x%licence: | words.yaml, remark: expected no such entry",
                "1: The first invented question | 1: | words.yaml, items, 1: expected a mapping",
            })
    void wordsThatDoNotFitAreRefusedWithTheirPlace(String right, String wrong, String message) {
        assertThat(HITS).contains(right);
        assertThatThrownBy(() -> read(HITS.replace(right, wrong.replace("%", "\n"))))
                .isInstanceOf(BadDefinition.class)
                .hasMessage(message);
    }

    @Test
    void anAgeFormHasToBeNamed() {
        assertThatThrownBy(() -> read("wording_of: ASQ-3\nversion: 1\nlicence: x\nform: 5 months\nitems: {1: a}\n"))
                .hasMessage("words.yaml, form: expected the name of one of its age forms, such as 2 months");
        assertThatThrownBy(() -> read("wording_of: ASQ-3\nversion: 1\nlicence: x\nform: 2 months\nitems: {2: a}\n"))
                .hasMessage("words.yaml, items: expected the questions of the form, numbered from 1 without a gap");
    }
}
