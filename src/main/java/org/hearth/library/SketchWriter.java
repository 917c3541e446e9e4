package org.hearth.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.instrument.WordingFile;
import tools.jackson.databind.JsonNode;

/** The sketch of an instrument from a Questionnaire: its questions are there, its sources and its scoring have to be completed. */
final class SketchWriter {
    private static final String TO_COMPLETE = "TO COMPLETE";
    private static final int LAST = 110;
    private static final int LONGEST_CODE = 20;

    private final JsonNode root;
    private final Questions questions;
    private final Optional<String> given;

    SketchWriter(JsonNode root, Questions questions, Optional<String> given) {
        this.root = root;
        this.questions = questions;
        this.given = given;
    }

    Incoming.Sketch sketch() {
        var code = code();
        var file = new LinkedHashMap<String, Object>();
        file.put("instrument", code);
        file.put("version", 1);
        file.put("order", LAST);
        file.put("subject", "Added here");
        file.put("name", Questions.string(root, "title").orElse(code));
        file.put("about", TO_COMPLETE);
        file.put("time_frame", TO_COMPLETE);
        file.put("population", TO_COMPLETE);
        file.put("answered_by", TO_COMPLETE);
        file.put("direction", TO_COMPLETE);
        file.put("source", TO_COMPLETE);
        file.put("licence", Questions.string(root, "copyright").orElse(TO_COMPLETE));
        file.put("attribution", Questions.string(root, "publisher").orElse(TO_COMPLETE));
        var codes = codes();
        if (!codes.isEmpty()) file.put("codes", codes);
        file.put("scoring", Map.of("source", TO_COMPLETE, "verified", false));
        file.put("parts", parts());
        file.put("scales", List.of(scale()));
        return new Incoming.Sketch(code, 1, WordingFile.yaml(file), questions.leftOut());
    }

    private String code() {
        var said = given.or(() -> Questions.stream(root.path("identifier"))
                        .flatMap(identifier -> Questions.string(identifier, "value").stream())
                        .findFirst())
                .or(() -> Questions.string(root, "name"))
                .or(() -> Questions.string(root, "title"))
                .orElse("NEW");
        var code = said.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^[-0-9]+|-$", "");
        var few = String.join("-", List.of(code.split("-")).stream().limit(4).toList());
        return few.isEmpty()
                ? "NEW"
                : few.substring(0, Math.min(LONGEST_CODE, few.length())).replaceAll("-$", "");
    }

    private Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        Questions.stream(root.path("code")).forEach(code -> {
            var system = code.path("system").asString("");
            var word = system.equals(QuestionnaireWriter.LOINC)
                    ? "loinc"
                    : system.equals(QuestionnaireWriter.SNOMED) ? "snomed" : "code";
            var what = codes.containsKey(word) ? word + " " + (codes.size() + 1) : word;
            Questions.string(code, "code").ifPresent(value -> codes.put(what, value));
        });
        return codes;
    }

    /** Questions beside each other under one instruction and with answers of one kind make a part. */
    private List<Map<String, Object>> parts() {
        var parts = new ArrayList<Map<String, Object>>();
        Question before = null;
        List<Object> items = new ArrayList<>();
        for (var question : questions.all()) {
            if (before == null
                    || !before.instruction().equals(question.instruction())
                    || !sameAnswers(before, question)) {
                items = new ArrayList<>();
                parts.add(part(question, items));
            }
            items.add(item(question));
            before = question;
        }
        return parts;
    }

    private static boolean sameAnswers(Question one, Question other) {
        return one.isNumber() == other.isNumber()
                && one.from().equals(other.from())
                && one.to().equals(other.to());
    }

    private static Map<String, Object> part(Question first, List<Object> items) {
        var part = new LinkedHashMap<String, Object>();
        first.instruction().ifPresent(words -> part.put("instruction", words));
        if (first.isNumber())
            part.put(
                    "number",
                    Map.of("from", first.from().orElseThrow(), "to", first.to().orElseThrow()));
        part.put("items", items);
        return part;
    }

    private static Map<String, Object> item(Question question) {
        var item = new LinkedHashMap<String, Object>();
        item.put("text", question.text().isEmpty() ? TO_COMPLETE : question.text());
        question.loinc().ifPresent(code -> item.put("loinc", code));
        if (question.isNumber()) return item;
        var options = new ArrayList<Map<String, Object>>();
        for (var answer : question.answers()) {
            var option = new LinkedHashMap<String, Object>();
            option.put("value", options.size());
            if (!answer.words().isEmpty()) option.put("words", answer.words());
            answer.worth().ifPresent(points -> option.put("points", points));
            answer.loinc().ifPresent(code -> option.put("loinc", code));
            options.add(option);
        }
        item.put("options", options);
        return item;
    }

    private static Map<String, Object> scale() {
        var scale = new LinkedHashMap<String, Object>();
        scale.put("name", "Total");
        scale.put("total", true);
        scale.put("items", "all");
        scale.put("method", "sum");
        return scale;
    }
}
