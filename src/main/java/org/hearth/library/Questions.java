package org.hearth.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.instrument.BadDefinition;
import org.hearth.library.Question.Answer;
import tools.jackson.databind.JsonNode;

/** The questions of a FHIR Questionnaire, in their order, and what in it is none. */
final class Questions {
    private static final String WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight";

    private final String file;
    private final JsonNode root;
    private final List<Question> questions = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private Questions(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static Questions of(String file, JsonNode root) {
        var all = new Questions(file, root);
        all.walk(root, Optional.empty());
        if (all.questions.isEmpty()) throw new BadDefinition(file, "a question with answers to choose from");
        return all;
    }

    List<Question> all() {
        return questions;
    }

    /** What is no question that can be scored: totals, free text, dates. */
    List<String> leftOut() {
        return leftOut;
    }

    private void walk(JsonNode parent, Optional<String> instruction) {
        for (var item : parent.path("item")) {
            switch (item.path("type").asString("")) {
                case "group" -> walk(item, text(item).or(() -> instruction));
                case "display" -> {}
                case "choice", "open-choice", "coding" -> add(item, instruction, answers(item));
                case "boolean" ->
                    add(
                            item,
                            instruction,
                            List.of(
                                    new Answer("No", Optional.of(0.0), Optional.empty()),
                                    new Answer("Yes", Optional.of(1.0), Optional.empty())));
                case "integer" -> number(item, instruction);
                default -> leftOut.add(text(item).orElse("question " + linkId(item)));
            }
        }
    }

    private void add(JsonNode item, Optional<String> instruction, List<Answer> answers) {
        questions.add(new Question(
                linkId(item),
                text(item).orElse(""),
                loinc(item.path("code")),
                instruction,
                answers,
                extension(item, QuestionnaireWriter.LEAST)
                        .map(value -> value.path("valueInteger").asInt(0)),
                extension(item, QuestionnaireWriter.MOST)
                        .map(value -> value.path("valueInteger").asInt(0))));
    }

    /** A whole number without its limits cannot be scored; a score that somebody works out is none of the questions. */
    private void number(JsonNode item, Optional<String> instruction) {
        var limited = extension(item, QuestionnaireWriter.LEAST).isPresent()
                && extension(item, QuestionnaireWriter.MOST).isPresent();
        if (limited && !item.path("readOnly").asBoolean(false)) add(item, instruction, List.of());
        else leftOut.add(text(item).orElse("question " + linkId(item)));
    }

    private List<Answer> answers(JsonNode item) {
        var options = item.path("answerOption");
        var answers = options.isEmpty()
                ? fromValueSet(item)
                : stream(options).map(this::answer).toList();
        if (answers.size() < 2)
            throw new BadDefinition(file + ", question " + linkId(item), "at least two answers to choose from");
        return answers;
    }

    private Answer answer(JsonNode option) {
        var coding = option.path("valueCoding");
        if (coding.isMissingNode()) {
            var plain = option.has("valueString") ? option.path("valueString") : option.path("valueInteger");
            return new Answer(plain.asString(""), worth(option), Optional.empty());
        }
        return new Answer(coding.path("display").asString(""), worth(coding).or(() -> worth(option)), loincOf(coding));
    }

    private List<Answer> fromValueSet(JsonNode item) {
        var named = item.path("answerValueSet").asString("");
        if (!named.startsWith("#"))
            throw new BadDefinition(
                    file + ", question " + linkId(item),
                    "its answers in the file itself, not in a value set elsewhere");
        return stream(root.path("contained"))
                .filter(resource -> resource.path("id").asString("").equals(named.substring(1)))
                .flatMap(set -> stream(set.path("compose").path("include")))
                .flatMap(include -> stream(include.path("concept"))
                        .map(concept -> new Answer(
                                concept.path("display").asString(""),
                                worth(concept),
                                QuestionnaireWriter.LOINC.equals(
                                                include.path("system").asString(""))
                                        ? string(concept, "code")
                                        : Optional.empty())))
                .toList();
    }

    private static Optional<Double> worth(JsonNode of) {
        return Stream.of(QuestionnaireWriter.ORDINAL, WEIGHT)
                .flatMap(url -> extension(of, url).stream())
                .filter(extension -> extension.path("valueDecimal").isNumber())
                .map(extension -> extension.path("valueDecimal").asDouble(0))
                .findFirst();
    }

    private static Optional<JsonNode> extension(JsonNode of, String url) {
        return stream(of.path("extension"))
                .filter(extension -> extension.path("url").asString("").equals(url))
                .findFirst();
    }

    private static Optional<String> loinc(JsonNode codes) {
        return stream(codes).flatMap(code -> loincOf(code).stream()).findFirst();
    }

    private static Optional<String> loincOf(JsonNode coding) {
        return QuestionnaireWriter.LOINC.equals(coding.path("system").asString(""))
                ? string(coding, "code")
                : Optional.empty();
    }

    private static String linkId(JsonNode item) {
        return string(item, "linkId").orElse("without a number");
    }

    private static Optional<String> text(JsonNode item) {
        return string(item, "text");
    }

    static Optional<String> string(JsonNode of, String key) {
        return Optional.of(of.path(key).asString("")).map(String::strip).filter(words -> !words.isEmpty());
    }

    static Stream<JsonNode> stream(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all.stream();
    }
}
