package org.hearth.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.instrument.Wording.Said;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A file with the words of an instrument that Hearth may not ship; it begins with {@code wording_of}. */
public final class WordingFile {
    private final Entry file;
    private final Instrument instrument;

    private WordingFile(Entry file, Instrument instrument) {
        this.file = file;
        this.instrument = instrument;
    }

    /** Whether a file is one of words, and not the definition of an instrument. */
    public static boolean isOne(String name, String text) {
        return Entry.file(name, text).has("wording_of");
    }

    /**
     * Reads the words, and refuses any that do not fit the instrument.
     *
     * @throws BadDefinition with the file's name, the place in it and what was expected there
     */
    public static Wording read(String name, String text, Catalogue catalogue) {
        var file = Entry.file(name, text);
        var code = file.text("wording_of");
        var instrument = catalogue
                .find(code, file.whole("version"))
                .orElseThrow(
                        () -> new BadDefinition(file.at("wording_of"), "an instrument, in a version that is here"));
        return new WordingFile(file, instrument).wording();
    }

    private Wording wording() {
        var language = language();
        if (language.equals(Wording.ENGLISH) && instrument.ageForms().isEmpty() && instrument.isWorded())
            throw new BadDefinition(
                    file.at("wording_of"), "an instrument without words: " + instrument.code() + " has its own");
        var form = form();
        var wording = new Wording(
                instrument.code(),
                instrument.version(),
                form,
                language,
                file.text("licence"),
                instructions(),
                said(form),
                form.isEmpty() ? Map.of() : AgeFormsReader.cutOffs(file, form));
        var names = instrument.scales().stream().map(Scale::name).toList();
        for (var scale : wording.cutOffs().keySet())
            if (!names.contains(scale))
                throw new BadDefinition(file.at("cut_offs"), "one of the scales " + String.join(", ", names));
        file.nothingElse();
        return wording;
    }

    private String language() {
        var said = file.maybeText("language").orElse(Wording.ENGLISH);
        if (!Wording.isLanguage(said)) throw new BadDefinition(file.at("language"), "a language as in cy or en-GB");
        return said;
    }

    private String form() {
        if (instrument.ageForms().isEmpty()) return "";
        var form = file.text("form");
        if (instrument.ageForms().get().named(form).isEmpty())
            throw new BadDefinition(
                    file.at("form"),
                    "the name of one of its age forms, such as "
                            + instrument.ageForms().get().forms().getFirst().name());
        return form;
    }

    private List<String> instructions() {
        var words = file.words("instructions");
        if (words.size() > instrument.parts().size())
            throw new BadDefinition(
                    file.at("instructions"),
                    "one for each part, " + instrument.parts().size() + " at most");
        return words;
    }

    private Map<Integer, Said> said(String form) {
        var items = file.entry("items");
        var numbers = items.keys();
        var size = form.isEmpty() ? instrument.size() : numbers.size();
        var expected = IntStream.rangeClosed(1, size).boxed().toList();
        if (size > instrument.size() || numbers.size() != size || !numbers.containsAll(expected))
            throw new BadDefinition(
                    file.at("items"),
                    form.isEmpty()
                            ? "all " + size + " questions of " + instrument.code() + ", numbered from 1; here are "
                                    + numbers.size()
                            : "the questions of the form, numbered from 1 without a gap");
        var said = new TreeMap<Integer, Said>();
        for (var number : expected)
            said.put(number, said(items, instrument.items().get(number - 1)));
        return said;
    }

    private Said said(Entry items, Item item) {
        var place = items.at(String.valueOf(item.number()));
        var value = items.value(item.number());
        if (value instanceof String words && !words.isBlank()) return new Said(words.strip(), options(file, item));
        var entry = new Entry(place, value);
        var said = new Said(entry.text("text"), options(entry.has("options") ? entry : file, item));
        entry.nothingElse();
        return said;
    }

    /** A list of words in the order of the options, or words by value for the options that are offered. */
    private static Map<Integer, String> options(Entry entry, Item item) {
        var words = new LinkedHashMap<Integer, String>();
        if (!entry.has("options") || item.isNumber()) return words;
        if (entry.value("options") instanceof Map<?, ?>) {
            entry.texts("options").forEach((value, said) -> words.put(offered(entry, item, value), said));
            return words;
        }
        var list = entry.words("options");
        if (list.size() != item.options().size())
            throw new BadDefinition(
                    entry.at("options"), item.options().size() + " answers to question " + item.number());
        for (var option : item.options()) words.put(option.value(), list.get(words.size()));
        return words;
    }

    private static int offered(Entry entry, Item item, String value) {
        return item.options().stream()
                .map(Option::value)
                .filter(some -> String.valueOf(some).equals(value))
                .findFirst()
                .orElseThrow(() -> new BadDefinition(
                        entry.at("options"), "values that question " + item.number() + " offers, not " + value));
    }

    /** The same words as a file. */
    public static String write(Wording wording) {
        var file = new LinkedHashMap<String, Object>();
        file.put("wording_of", wording.instrument());
        file.put("version", wording.version());
        if (wording.isTranslation()) file.put("language", wording.language());
        file.put("licence", wording.licence());
        if (!wording.form().isEmpty()) file.put("form", wording.form());
        if (!wording.instructions().isEmpty()) file.put("instructions", wording.instructions());
        var items = new LinkedHashMap<Integer, Object>();
        wording.said().forEach((number, said) -> items.put(number, written(said)));
        file.put("items", items);
        var cutOffs = wording.cutOffs().entrySet().stream()
                .flatMap(scale -> scale.getValue().stream().map(cut -> written(scale.getKey(), cut)))
                .toList();
        if (!cutOffs.isEmpty()) file.put("cut_offs", cutOffs);
        return yaml(file);
    }

    private static Object written(Said said) {
        if (said.options().isEmpty()) return said.text();
        var options = new LinkedHashMap<String, String>();
        said.options().forEach((value, words) -> options.put(String.valueOf(value), words));
        return Map.of("text", said.text(), "options", options);
    }

    private static Map<String, Object> written(String scale, CutOff cut) {
        var line = new LinkedHashMap<String, Object>();
        line.put("scale", scale);
        line.put("name", cut.name());
        if (!cut.population().isEmpty()) line.put("population", cut.population());
        line.put(
                cut.edge().name().toLowerCase(java.util.Locale.ROOT),
                cut.figure().value());
        line.put("source", cut.figure().source());
        line.put("verified", cut.figure().verified());
        return line;
    }

    /** Plain, readable YAML. */
    public static String yaml(Map<String, ?> file) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(110);
        options.setSplitLines(true);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(file);
    }
}
