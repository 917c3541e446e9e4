package org.hearth.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Option;
import org.hearth.instrument.Part;

/** An instrument as a FHIR R4 Questionnaire. */
final class QuestionnaireWriter {
    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String OURS = "urn:hearth:instrument";
    static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private QuestionnaireWriter() {}

    /** As nested maps and lists, for a writer of JSON. */
    static Map<String, Object> write(Instrument instrument) {
        var json = new LinkedHashMap<String, Object>();
        json.put("resourceType", "Questionnaire");
        json.put("identifier", List.of(map("system", OURS, "value", instrument.code())));
        json.put("version", String.valueOf(instrument.version()));
        json.put("name", "Q" + instrument.code().replace("-", ""));
        json.put("title", instrument.name());
        json.put("status", "active");
        json.put("description", "About " + instrument.about() + ", " + instrument.timeFrame() + ".");
        json.put("purpose", instrument.provenance().source());
        json.put(
                "copyright",
                instrument.provenance().attribution() + ". "
                        + instrument.provenance().licence());
        var codes = codes(instrument);
        if (!codes.isEmpty()) json.put("code", codes);
        var groups = new ArrayList<Map<String, Object>>();
        for (var part : instrument.parts()) groups.add(group(part, groups.size() + 1));
        json.put("item", groups);
        return json;
    }

    private static List<Map<String, Object>> codes(Instrument instrument) {
        var codes = new ArrayList<Map<String, Object>>();
        instrument.codes().forEach((what, code) -> {
            var system = what.toLowerCase(Locale.ROOT).startsWith("snomed") ? SNOMED : LOINC;
            codes.add(map(
                    "system",
                    system,
                    "code",
                    code,
                    "display",
                    instrument.code() + " " + what.replaceFirst("^\\w+ ?", "")));
        });
        return codes;
    }

    private static Map<String, Object> group(Part part, int number) {
        var group = map("linkId", "part-" + number);
        part.instruction().ifPresent(words -> group.put("text", words));
        group.put("type", "group");
        group.put("item", part.items().stream().map(QuestionnaireWriter::item).toList());
        return group;
    }

    private static Map<String, Object> item(Item item) {
        var json = map("linkId", String.valueOf(item.number()));
        item.range()
                .ifPresent(range -> json.put(
                        "extension",
                        List.of(
                                map("url", LEAST, "valueInteger", range.from()),
                                map("url", MOST, "valueInteger", range.to()))));
        item.loinc().ifPresent(code -> json.put("code", List.of(map("system", LOINC, "code", code))));
        json.put("prefix", item.number() + ".");
        item.wording().ifPresent(words -> json.put("text", words));
        json.put("type", item.isNumber() ? "integer" : "choice");
        json.put("required", false);
        if (!item.isNumber())
            json.put(
                    "answerOption",
                    item.options().stream()
                            .map(option -> map("valueCoding", coding(item, option)))
                            .toList());
        return json;
    }

    /** The ordinal value is what the answer adds to the score, turned over where the item is. */
    private static Map<String, Object> coding(Item item, Option option) {
        var points = BigDecimal.valueOf(item.points(option.value())).stripTrailingZeros();
        var coding = map(
                "extension",
                List.of(map("url", ORDINAL, "valueDecimal", points.scale() < 0 ? points.setScale(0) : points)));
        option.loinc().ifPresent(code -> coding.put("system", LOINC));
        coding.put("code", option.loinc().orElse(String.valueOf(option.value())));
        option.words().ifPresent(words -> coding.put("display", words));
        return coding;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }
}
