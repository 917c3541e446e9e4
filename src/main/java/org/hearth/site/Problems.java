package org.hearth.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form: for each field, by its name, the first thing to say about it, in the order found. */
public final class Problems {
    private final Map<String, String> messages = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    /** Adds a message beside a field; a field keeps its first message. */
    public void add(String field, String message) {
        messages.putIfAbsent(field, message);
    }

    /** The message beside this field, empty when there is none. */
    public String of(String field) {
        return messages.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Field name to message, in the order they were found. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(messages);
    }
}
