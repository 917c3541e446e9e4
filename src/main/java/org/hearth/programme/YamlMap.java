package org.hearth.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a YAML file, read key by key; what is missing, misplaced or unknown becomes a complaint with its line. */
final class YamlMap {
    private final Map<String, Node> unread = new LinkedHashMap<>();
    private final int line;
    private final Complaints complaints;

    YamlMap(@Nullable Node node, Complaints complaints) {
        this.complaints = complaints;
        this.line = node == null ? 1 : lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            complaints.add(line, "found something else, expected keys and values");
            return;
        }
        for (var entry : mapping.getValue()) {
            var key = scalar(entry.getKeyNode()).orElse("");
            if (unread.put(key, entry.getValueNode()) != null) complain(entry.getKeyNode(), key + ": given twice");
        }
    }

    /** The text of a key that has to be there; empty after a complaint. */
    String text(String key) {
        var value = maybe(key).filter(text -> !text.isBlank());
        if (value.isEmpty()) complaints.add(line, key + ": missing");
        return value.orElse("");
    }

    Optional<String> maybe(String key) {
        var node = unread.remove(key);
        if (node == null) return Optional.empty();
        var text = scalar(node);
        if (text.isEmpty()) complain(node, key + ": found a list or a mapping, expected text");
        return text.map(String::strip);
    }

    /** A whole number that has to be there; 0 after a complaint. */
    int number(String key) {
        var node = unread.get(key);
        var text = text(key);
        if (text.matches("\\d{1,4}")) return Integer.parseInt(text);
        if (node != null) complain(node, key + ": found " + text + ", expected a whole number");
        return 0;
    }

    boolean flag(String key) {
        var node = unread.get(key);
        var text = maybe(key).orElse("false");
        if (node != null && !text.matches("true|false"))
            complain(node, key + ": found " + text + ", expected true or false");
        return "true".equals(text);
    }

    /** One of a few words; the first of them when the key is absent or wrong. */
    String oneOf(String key, String... words) {
        var node = unread.get(key);
        var text = maybe(key).orElse(words[0]);
        if (List.of(words).contains(text)) return text;
        if (node != null) complain(node, key + ": found " + text + ", expected " + String.join(", ", words));
        return words[0];
    }

    boolean has(String key) {
        return unread.containsKey(key);
    }

    Optional<Point> point(String key) {
        var node = unread.get(key);
        if (node == null) return Optional.empty();
        var text = maybe(key).orElse("");
        var point = Point.read(text);
        if (point.isEmpty()) complain(node, key + ": found " + text + ", expected " + Point.EXPECTED);
        return point;
    }

    /** The texts of a list; none when the key is absent. */
    List<String> texts(String key) {
        return items(key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    /** The mappings of a list that has to be there. */
    List<YamlMap> maps(String key) {
        var items = items(key);
        if (items.isEmpty()) complaints.add(line, key + ": missing");
        var maps = new ArrayList<YamlMap>();
        for (var item : items) maps.add(new YamlMap(item, complaints));
        return maps;
    }

    Optional<YamlMap> map(String key) {
        var node = unread.remove(key);
        return node == null ? Optional.empty() : Optional.of(new YamlMap(node, complaints));
    }

    /** Complains of every key that nobody has asked for. */
    void nothingElse() {
        unread.forEach((key, node) -> complain(node, key + ": not a word of this file"));
    }

    void complain(String words) {
        complaints.add(line, words);
    }

    private List<Node> items(String key) {
        var node = unread.remove(key);
        if (node == null) return List.of();
        if (node instanceof SequenceNode sequence) return sequence.getValue();
        complain(node, key + ": expected a list");
        return List.of();
    }

    private void complain(Node node, String words) {
        complaints.add(lineOf(node), words);
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
