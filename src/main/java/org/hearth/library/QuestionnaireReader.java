package org.hearth.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.instrument.BadDefinition;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Figure;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Option;
import org.hearth.instrument.Wording;
import org.hearth.instrument.Wording.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A FHIR R4 Questionnaire: the words of an instrument that is here, or the sketch of one that is not. */
final class QuestionnaireReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Incoming incoming;
    private final JsonNode root;
    private final Questions questions;

    private QuestionnaireReader(Incoming incoming, JsonNode root) {
        this.incoming = incoming;
        this.root = root;
        this.questions = Questions.of(incoming.name(), root);
    }

    static QuestionnaireReader of(Incoming incoming) {
        var root = parsed(incoming);
        var type = root.path("resourceType").asString("");
        if (!type.equals("Questionnaire"))
            throw new BadDefinition(
                    incoming.name(), "a FHIR Questionnaire" + (type.isEmpty() ? "" : ", and it is a " + type));
        return new QuestionnaireReader(incoming, root);
    }

    private static JsonNode parsed(Incoming incoming) {
        try {
            return JSON.readTree(incoming.text());
        } catch (JacksonException e) {
            throw new BadDefinition(incoming.name(), "JSON, but " + e.getOriginalMessage());
        }
    }

    Incoming.Read read(Catalogue catalogue) {
        var known = known(catalogue);
        if (known.isEmpty()) return new SketchWriter(root, questions, incoming.code()).sketch();
        if (known.get().ageForms().isEmpty() && known.get().isWorded())
            throw new BadDefinition(
                    incoming.name(),
                    "an instrument without words: " + known.get().code() + " has its own");
        return words(known.get());
    }

    /** By what was said of it, by our identifier, or by a code of its own. */
    private Optional<Instrument> known(Catalogue catalogue) {
        if (incoming.code().isPresent())
            return catalogue.current(incoming.code().get());
        var named = Questions.stream(root.path("identifier"))
                .flatMap(identifier -> Questions.string(identifier, "value").stream())
                .flatMap(code -> catalogue.current(code).stream())
                .findFirst();
        return named.or(() -> Questions.stream(root.path("code"))
                .flatMap(code -> Questions.string(code, "code").stream())
                .flatMap(code -> catalogue.current().stream()
                        .filter(instrument -> instrument.codes().containsValue(code)))
                .findFirst());
    }

    private Incoming.Words words(Instrument instrument) {
        var form = form(instrument);
        var matched = matched(instrument, form.isEmpty());
        var said = new TreeMap<Integer, Said>();
        matched.forEach((item, question) -> said.put(item.number(), said(item, question)));
        var wording = new Wording(
                instrument.code(),
                instrument.version(),
                form,
                Questions.string(root, "language")
                        .filter(some -> Wording.isLanguage(some) && !some.startsWith("en"))
                        .orElse(Wording.ENGLISH),
                incoming.licence()
                        .or(() -> Questions.string(root, "copyright"))
                        .orElseThrow(() -> new BadDefinition(
                                incoming.name(),
                                "the licence under which the words may be used: the file does not say")),
                instructions(instrument, matched),
                said,
                Map.of());
        var left = new ArrayList<>(questions.leftOut());
        questions.all().stream()
                .filter(question -> !matched.containsValue(question))
                .forEach(question -> left.add(question.text()));
        return new Incoming.Words(wording, left);
    }

    private String form(Instrument instrument) {
        if (instrument.ageForms().isEmpty()) return "";
        return incoming.form()
                .filter(name -> instrument.ageForms().get().named(name).isPresent())
                .orElseThrow(() -> new BadDefinition(
                        incoming.name(),
                        "which age form it is, such as "
                                + instrument.ageForms().get().forms().getFirst().name()));
    }

    /** By their LOINC codes where every item has one, else in their order. */
    private Map<Item, Question> matched(Instrument instrument, boolean whole) {
        var items = instrument.items();
        var matched = new LinkedHashMap<Item, Question>();
        for (var item : items)
            questions.all().stream()
                    .filter(question ->
                            item.loinc().isPresent() && question.loinc().equals(item.loinc()))
                    .findFirst()
                    .ifPresent(question -> matched.put(item, question));
        if (matched.size() == items.size()) return matched;
        matched.clear();
        var count = questions.all().size();
        if (whole ? count != items.size() : count > items.size())
            throw new BadDefinition(
                    incoming.name(), items.size() + " questions, as " + instrument.code() + " has; here are " + count);
        for (var i = 0; i < count; i++)
            matched.put(items.get(i), questions.all().get(i));
        return matched;
    }

    private Said said(Item item, Question question) {
        var place = incoming.name() + ", question " + question.linkId();
        if (question.text().isEmpty()) throw new BadDefinition(place, "its words");
        if (item.isNumber() != question.isNumber())
            throw new BadDefinition(place, item.isNumber() ? "a whole number" : "answers to choose from");
        var words = new LinkedHashMap<Integer, String>();
        for (var answer : question.answers()) {
            if (answer.words().isEmpty()) throw new BadDefinition(place, "words for each answer");
            if (words.put(value(item, question, answer, place), answer.words()) != null)
                throw new BadDefinition(
                        place, "a different answer for each of the points of question " + item.number());
        }
        return new Said(question.text(), words);
    }

    /** The option an answer stands for: the one in its place, unless the file says that it is worth what another is. */
    private static int value(Item item, Question question, Question.Answer answer, String place) {
        var options = item.options();
        var at = question.answers().indexOf(answer);
        var worth = answer.worth();
        var inPlace =
                options.size() == question.answers().size() ? Optional.of(options.get(at)) : Optional.<Option>empty();
        return inPlace.filter(option -> worth.isEmpty() || item.points(option.value()) == worth.get())
                .or(() -> options.stream()
                        .filter(option -> worth.isPresent() && item.points(option.value()) == worth.get())
                        .findFirst())
                .orElseThrow(() -> new BadDefinition(place, expected(item, answer)))
                .value();
    }

    private static String expected(Item item, Question.Answer answer) {
        return answer.worth()
                .map(worth -> "an answer worth what one of question " + item.number() + " is; “" + answer.words()
                        + "” is worth " + Figure.number(worth))
                .orElse(item.options().size() + " answers, or what each is worth");
    }

    private static List<String> instructions(Instrument instrument, Map<Item, Question> matched) {
        var words = new ArrayList<String>();
        for (var part : instrument.parts()) {
            var first = part.items().getFirst();
            var question = matched.get(first);
            if (question == null || question.instruction().isEmpty()) break;
            words.add(question.instruction().get());
        }
        return words;
    }
}
