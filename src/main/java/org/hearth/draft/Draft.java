package org.hearth.draft;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form as it was last typed: each field by name, repeated fields joined by commas. */
public record Draft(Map<String, String> fields, Instant savedAt, int version) {
    /** The hidden field that carries the mark of {@link Drafts#mark}. */
    public static final String MARK = "draft";

    public Draft {
        fields = Map.copyOf(fields);
    }

    /** What was typed into the field; empty when nothing was. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What was ticked among several boxes of one name. */
    public List<String> ticked(String name) {
        return Arrays.stream(field(name).split(",")).filter(s -> !s.isEmpty()).toList();
    }

    /** The page that types, and the version it began from: a page may go on with its own draft, or with the one it showed. */
    record Mark(int version, String writer) {
        static Mark fresh(int version) {
            return new Mark(version, UUID.randomUUID().toString());
        }

        /** A mark we did not write counts as a page that has seen no draft. */
        static Mark of(String text) {
            var parts = text.split("\\.", 2);
            return parts.length == 2 && parts[0].matches("\\d{1,9}") && parts[1].length() <= 40
                    ? new Mark(Integer.parseInt(parts[0]), parts[1])
                    : new Mark(0, "");
        }

        @Override
        public String toString() {
            return version + "." + writer;
        }
    }
}
