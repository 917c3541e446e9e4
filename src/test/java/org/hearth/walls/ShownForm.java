package org.hearth.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as a page shows it to a browser: where it goes, what it would send, what can be chosen, and which of its fields take words.
 *
 * @param sent what is in the form already, the hidden fields among it
 * @param choices what may be chosen for each field, in the order of the page
 * @param words the fields that take any words
 * @param longest how many letters each of them takes, where the form says so
 */
record ShownForm(
        String method,
        String action,
        boolean files,
        Map<String, List<String>> sent,
        Map<String, List<String>> choices,
        Set<String> words,
        Map<String, Integer> longest) {
    /** What stands in a tag; a value in quotation marks may hold anything else. */
    private static final String IN_TAG = "((?:[^>\"]|\"[^\"]*\")*)";

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b" + IN_TAG + ">(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile("(?s)<(textarea)\\b" + IN_TAG + ">\\n?(.*?)</textarea>"
            + "|<(select)\\b" + IN_TAG + ">(.*?)</select>"
            + "|<(input|button)\\b" + IN_TAG + ">");
    private static final Pattern OPTION = Pattern.compile("<option\\b" + IN_TAG + ">");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> TYPED = Set.of("text", "search", "email", "tel", "url", "password", "number");

    static List<ShownForm> on(String page) {
        return FORM.matcher(page)
                .results()
                .map(found -> of(attributes(found.group(1)), found.group(2)))
                .toList();
    }

    private static ShownForm of(Map<String, String> form, String inside) {
        var shown = new ShownForm(
                form.getOrDefault("method", "get"),
                form.getOrDefault("action", ""),
                form.containsKey("enctype"),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new TreeSet<>(),
                new HashMap<>());
        CONTROL.matcher(inside).results().forEach(control -> {
            if (control.group(1) != null) shown.area(attributes(control.group(2)), control.group(3));
            else if (control.group(4) != null) shown.select(attributes(control.group(5)), control.group(6));
            else shown.input(attributes(control.group(8)));
        });
        return shown;
    }

    private void area(Map<String, String> is, String text) {
        word(is.getOrDefault("name", ""), is);
        put(sent, is.getOrDefault("name", ""), HtmlUtils.htmlUnescape(text));
    }

    private void select(Map<String, String> is, String options) {
        var name = is.getOrDefault("name", "");
        OPTION.matcher(options).results().forEach(o -> choice(name, attributes(o.group(1)), "selected"));
    }

    /** A button sends its value only when it is pressed. */
    private void input(Map<String, String> is) {
        var name = is.getOrDefault("name", "");
        var type = is.getOrDefault("type", "text");
        if (name.isEmpty() || type.equals("submit") || type.equals("button") || type.equals("file")) return;
        if (type.equals("radio") || type.equals("checkbox")) {
            choice(name, is, "checked");
        } else {
            if (TYPED.contains(type)) word(name, is);
            put(sent, name, is.getOrDefault("value", ""));
        }
    }

    private void word(String name, Map<String, String> is) {
        words.add(name);
        if (is.containsKey("maxlength")) longest.put(name, Integer.parseInt(is.getOrDefault("maxlength", "0")));
    }

    private void choice(String name, Map<String, String> is, String mark) {
        var value = is.getOrDefault("value", "on");
        if (!value.isEmpty()) put(choices, name, value);
        if (is.containsKey(mark) && !value.isEmpty()) put(sent, name, value);
    }

    private static void put(Map<String, List<String>> all, String name, String value) {
        all.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    private static Map<String, String> attributes(String tag) {
        var all = new HashMap<String, String>();
        ATTRIBUTE.matcher(tag).results().forEach(a -> {
            var value = Objects.requireNonNullElse(a.group(2), "");
            all.putIfAbsent(a.group(1), HtmlUtils.htmlUnescape(value));
        });
        return all;
    }

    /** Whether it is sent to our server to be kept. */
    boolean posts() {
        return method.equals("post") && !action.equals("/sign-out");
    }

    /**
     * Names and values as {@link org.hearth.testing.Client} takes them: what is in the form, what is not chosen yet chosen, words
     * where there are none, and instead of all that what is given.
     *
     * @param which of the choices to take, where there are several
     */
    String[] filled(int which, Map<String, String> instead) {
        var all = new LinkedHashMap<>(sent);
        choices.forEach((name, values) -> all.putIfAbsent(name, List.of(values.get(which % values.size()))));
        words.forEach(name -> {
            var now = all.getOrDefault(name, List.of(""));
            if (now.getFirst().isEmpty()) all.put(name, List.of(Example.of(name)));
        });
        instead.forEach((name, value) -> all.put(name, List.of(value)));
        all.remove("_csrf");
        var flat = new ArrayList<String>();
        all.forEach((name, values) -> values.forEach(value -> flat.addAll(List.of(name, value))));
        return flat.toArray(String[]::new);
    }

    /** Names and values as somebody sends it who has written and chosen nothing. */
    String[] untouched() {
        var flat = new ArrayList<String>();
        sent.forEach((name, values) -> {
            if (!name.equals("_csrf"))
                values.forEach(value -> flat.addAll(List.of(name, words.contains(name) ? "" : value)));
        });
        return flat.toArray(String[]::new);
    }

    /** What somebody would write in a field of this name. */
    private static final class Example {
        static String of(String name) {
            var last = name.substring(name.lastIndexOf('.') + 1);
            return switch (last) {
                case "day" -> "2";
                case "month" -> "3";
                case "year" -> "2026";
                case "starts", "from" -> "10:00";
                case "until" -> "15:00";
                case "minutes" -> "60";
                case "detail" -> "07700 900321";
                case "postcode" -> "W2 1AB";
                case "from2", "until2" -> "";
                default -> "Words";
            };
        }
    }
}
