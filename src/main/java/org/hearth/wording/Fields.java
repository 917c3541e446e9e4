package org.hearth.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the fields of one message. */
public record Fields(Map<Field, String> values) {
    private static final Pattern MARK = Pattern.compile("\\{[a-z]+}");

    public Fields {
        values = Map.copyOf(values);
    }

    public static Fields of(String worker, String phone) {
        return new Fields(Map.of(Field.WORKER, worker, Field.PHONE, phone));
    }

    /** The same with the day and the time of an appointment, as they are said. */
    public Fields with(String day, String time) {
        var more = new EnumMap<Field, String>(Field.class);
        more.putAll(values);
        more.put(Field.DAY, day);
        more.put(Field.TIME, time);
        return new Fields(more);
    }

    /** The same with the address that a message brings. */
    public Fields with(String link) {
        var more = new EnumMap<Field, String>(Field.class);
        more.putAll(values);
        more.put(Field.LINK, link);
        return new Fields(more);
    }

    /** The words with every field in its place. Throws IllegalStateException for a field that is not known. */
    public String in(String words) {
        return pieces(words).stream().map(Piece::words).collect(Collectors.joining());
    }

    /** The same, in pieces that tell what was inserted. */
    public List<Piece> pieces(String words) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var mark = MARK.matcher(words);
        while (mark.find()) {
            if (mark.start() > at) pieces.add(new Piece(words.substring(at, mark.start()), false));
            pieces.add(new Piece(value(mark.group()), true));
            at = mark.end();
        }
        if (at < words.length()) pieces.add(new Piece(words.substring(at), false));
        return List.copyOf(pieces);
    }

    private String value(String mark) {
        for (var field : values.entrySet()) {
            if (field.getKey().mark().equals(mark)) return field.getValue();
        }
        throw new IllegalStateException("nothing is known for " + mark);
    }
}
