package org.hearth.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;
import static org.hearth.instrument.ScoringTest.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.instrument.Answers;
import org.hearth.instrument.BadDefinition;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Definition;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An instrument leaves as a FHIR Questionnaire and comes back the same; what does not fit is refused in words. */
class QuestionnaireTest {
    static final JsonMapper JSON = JsonMapper.builder().build();

    static String json(Instrument instrument) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(QuestionnaireWriter.write(instrument));
    }

    static Incoming file(String text) {
        return Incoming.of("q.json", text);
    }

    static Stream<Instrument> worded() {
        return INSTRUMENTS.current().stream().filter(Instrument::isWorded);
    }

    static Stream<Instrument> unworded() {
        return INSTRUMENTS.current().stream()
                .filter(instrument ->
                        !instrument.isWorded() && instrument.ageForms().isEmpty());
    }

    /** Invented words for every question and answer of an instrument. */
    static Wording invented(Instrument instrument) {
        var said = new TreeMap<Integer, Wording.Said>();
        for (var item : instrument.items()) {
            var options = new LinkedHashMap<Integer, String>();
            for (var option : item.options()) options.put(option.value(), "Answer " + option.value());
            said.put(item.number(), new Wording.Said("Invented question " + item.number(), options));
        }
        var instructions = instrument.parts().stream()
                .map(part -> part.instruction())
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
        return new Wording(instrument.code(), instrument.version(), "", "Invented", instructions, said, Map.of());
    }

    @Test
    void thePhq9IsWrittenAsOthersReadIt() {
        var json = JSON.readTree(json(instrument("PHQ-9")));
        assertThat(json.at("/resourceType").asString()).isEqualTo("Questionnaire");
        assertThat(json.at("/version").asString()).isEqualTo("1");
        assertThat(json.at("/copyright").asString()).contains("Public domain");
        assertThat(json.at("/code/0/code").asString()).isEqualTo("44249-1");
        assertThat(json.at("/code/0/system").asString()).isEqualTo("http://loinc.org");
        var ninth = json.at("/item/0/item/8");
        assertThat(ninth.at("/linkId").asString()).isEqualTo("9");
        assertThat(ninth.at("/type").asString()).isEqualTo("choice");
        assertThat(ninth.at("/code/0/code").asString()).isEqualTo("44260-8");
        var last = ninth.at("/answerOption/3/valueCoding");
        assertThat(last.at("/code").asString()).isEqualTo("LA6571-9");
        assertThat(last.at("/display").asString()).isEqualTo("Nearly every day");
        assertThat(last.at("/extension/0/url").asString())
                .isEqualTo("http://hl7.org/fhir/StructureDefinition/ordinalValue");
        assertThat(last.at("/extension/0/valueDecimal").asInt()).isEqualTo(3);
    }

    @Test
    void ordinalValuesAreThoseThatCount() {
        var turned = JSON.readTree(json(instrument("CORE-10"))).at("/item/0/item/1/answerOption");
        assertThat(points(turned)).containsExactly(4.0, 3.0, 2.0, 1.0, 0.0);
        assertThat(points(JSON.readTree(json(instrument("MPAS"))).at("/item/0/item/0/answerOption")))
                .containsExactly(1.0, 2.0, 2.3, 3.0, 3.6, 4.0, 5.0);
    }

    static List<Double> points(JsonNode options) {
        var points = new ArrayList<Double>();
        options.forEach(option ->
                points.add(option.at("/valueCoding/extension/0/valueDecimal").asDouble()));
        return points;
    }

    /** Where it is not known, it becomes a sketch; completed, it has the same questions, answers, points and codes. */
    @ParameterizedTest
    @MethodSource("worded")
    void whatIsTakenElsewhereComesOutTheSame(Instrument instrument) {
        var elsewhere = new Catalogue(List.of());
        var sketch = (Incoming.Sketch) file(json(instrument)).read(elsewhere);
        assertThatThrownBy(() -> Definition.read("sketch", sketch.content())).isInstanceOf(BadDefinition.class);

        var back = Definition.read("sketch", completed(sketch.content()));

        assertThat(back.code()).isEqualTo(instrument.code());
        assertThat(back.size()).isEqualTo(instrument.size());
        for (var i = 0; i < back.size(); i++) {
            var was = instrument.items().get(i);
            var is = back.items().get(i);
            assertThat(is.text()).isEqualTo(was.text());
            assertThat(is.loinc()).isEqualTo(was.loinc());
            assertThat(worth(is)).isEqualTo(worth(was));
        }
        assertThat(back.parts().stream()
                        .map(part -> part.instruction())
                        .distinct()
                        .toList())
                .isEqualTo(instrument.parts().stream()
                        .map(part -> part.instruction())
                        .distinct()
                        .toList());
    }

    static List<String> worth(Item item) {
        return item.isNumber()
                ? List.of(item.range().toString())
                : item.options().stream()
                        .map(option -> item.words(option) + " " + item.points(option.value()) + option.loinc())
                        .toList();
    }

    static String completed(String sketch) {
        return sketch.replace("answered_by: TO COMPLETE", "answered_by: parent")
                .replace("direction: TO COMPLETE", "direction: lower_is_better")
                .replace("TO COMPLETE", "Completed");
    }

    /** Words that were loaded leave with the instrument and come back word for word. */
    @ParameterizedTest
    @MethodSource("unworded")
    void loadedWordsComeBackWordForWord(Instrument instrument) {
        var wording = invented(instrument);
        var text = json(instrument.saying(wording));

        var read = (Incoming.Words)
                new Incoming("q.json", text, Optional.empty(), Optional.empty(), Optional.of("Invented"))
                        .read(INSTRUMENTS);

        assertThat(read.wording()).isEqualTo(wording);
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void wordsAreFoundByTheirCodesWhateverElseTheFileHas() {
        var unworded = Definition.read("x.yaml", """
                instrument: TWO
                version: 1
                order: 1
                subject: s
                name: n
                about: a
                time_frame: t
                population: p
                answered_by: parent
                direction: lower_is_better
                source: s
                licence: l
                attribution: a
                scoring: {source: s, verified: false}
                parts:
                  - options: {places: 4, points_from: 0}
                    items: [{loinc: 44250-9}, {loinc: 44255-8}]
                scales:
                  - {name: Total, total: true, items: all, method: sum}
                """);
        var incoming = new Incoming(
                "q.json", json(instrument("PHQ-9")), Optional.of("TWO"), Optional.empty(), Optional.empty());

        var read = (Incoming.Words) incoming.read(new Catalogue(List.of(unworded)));

        assertThat(read.wording().said()).hasSize(2);
        assertThat(read.wording().licence()).contains("Public domain");
        assertThat(read.leftOut()).hasSize(7).contains("Trouble falling or staying asleep, or sleeping too much");
        assertThat(unworded.saying(read.wording()).score(Answers.of(3, 2)).total())
                .contains(3.0);
    }

    @Test
    void aValueSetInTheFileAndAnItemsWeightAreRead() {
        var text = """
            {"resourceType": "Questionnaire", "title": "Two answers",
             "contained": [{"resourceType": "ValueSet", "id": "often", "compose": {"include": [{"system": "http://loinc.org",
               "concept": [{"code": "LA1", "display": "No"},
                 {"code": "LA2", "display": "Yes",
                  "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 2.5}]}]}]}}],
             "item": [{"linkId": "1", "type": "choice", "text": "A question", "answerValueSet": "#often"},
                      {"linkId": "2", "type": "boolean", "text": "Another"},
                      {"linkId": "3", "type": "string", "text": "Anything else?"},
                      {"linkId": "4", "type": "integer", "text": "The sum"}]}
            """;
        var sketch = (Incoming.Sketch) file(text).read(new Catalogue(List.of()));

        assertThat(sketch.code()).isEqualTo("TWO-ANSWERS");
        assertThat(sketch.leftOut()).containsExactly("Anything else?", "The sum");
        var items = Definition.read("x", completed(sketch.content())).items();
        assertThat(worth(items.getFirst())).containsExactly("No 0.0Optional[LA1]", "Yes 2.5Optional[LA2]");
        assertThat(worth(items.getLast())).containsExactly("No 0.0Optional.empty", "Yes 1.0Optional.empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | q.json: expected a FHIR Questionnaire",
                "{\"resourceType\": \"Patient\"} | q.json: expected a FHIR Questionnaire, and it is a Patient",
                "{\"resourceType\" | q.json: expected JSON, but",
                "{\"resourceType\": \"Questionnaire\"} | q.json: expected a question with answers to choose from",
                "{\"resourceType\": \"Questionnaire\", \"item\": [{\"linkId\": \"a\", \"type\": \"choice\", \"text\": \"x\"}]}"
                        + " | q.json, question a: expected its answers in the file itself, not in a value set elsewhere",
                "{\"resourceType\": \"Questionnaire\", \"item\": [{\"linkId\": \"a\", \"type\": \"choice\", \"answerOption\":"
                        + " [{\"valueString\": \"x\"}]}]} | q.json, question a: expected at least two answers to choose from",
            })
    void whatIsNoQuestionnaireIsRefused(String text, String message) {
        assertThatThrownBy(() -> file(text).read(INSTRUMENTS))
                .isInstanceOf(BadDefinition.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void whatDoesNotFitTheInstrumentIsRefused() {
        assertThatThrownBy(() -> file(json(instrument("PHQ-9"))).read(INSTRUMENTS))
                .hasMessage("q.json: expected an instrument without words: PHQ-9 has its own");
        assertThatThrownBy(() -> words("EPDS", json(instrument("GAD-7"))))
                .hasMessage("q.json: expected 10 questions, as EPDS has; here are 7");
        assertThatThrownBy(() -> words("EPDS", json(instrument("EPDS"))))
                .as("a file without words")
                .hasMessage("q.json, question 1: expected its words");
        var epds = json(instrument("EPDS").saying(invented(instrument("EPDS"))));
        assertThatThrownBy(() -> words("EPDS", epds.replaceFirst("\"valueDecimal\"\\s*:\\s*0", "\"valueDecimal\" : 7")))
                .hasMessageContaining("“Answer 1” is worth 7");
        assertThatThrownBy(() -> words("EPDS", epds.replaceAll("(?m)^ *\"copyright\".*$", "")))
                .hasMessageContaining("the licence under which the words may be used");
        assertThatThrownBy(() -> words("ASQ-3", json(instrument("GAD-7"))))
                .hasMessage("q.json: expected which age form it is, such as 2 months");
        assertThatThrownBy(() -> words("OUTCOMES-STAR", json(instrument("EPDS").saying(invented(instrument("EPDS"))))))
                .hasMessage("q.json, question 1: expected a whole number");
        assertThatThrownBy(() -> file(" ").read(INSTRUMENTS)).hasMessage("q.json: expected a file that is not empty");
    }

    static Incoming.Read words(String code, String text) {
        return new Incoming("q.json", text, Optional.of(code), Optional.empty(), Optional.empty()).read(INSTRUMENTS);
    }
}
