package org.hearth.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one file, in the order in which it is written. */
public record Columns(List<Column> all, Map<String, Integer> places) {
    public static Columns of(Column... columns) {
        var places = new HashMap<String, Integer>();
        for (var column : columns) places.put(column.name(), places.size());
        return new Columns(List.of(columns), Map.copyOf(places));
    }

    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    /** Throws IllegalArgumentException for a name that is not a column of this file. */
    int place(String name) {
        var place = places.get(name);
        if (place == null) throw new IllegalArgumentException("no such column: " + name);
        return place;
    }

    /** The cells that tell one row of the file from another. */
    List<String> key(List<String> cells) {
        var key = new ArrayList<String>(2);
        for (int i = 0; i < cells.size(); i++) if (all.get(i).key()) key.add(cells.get(i));
        return List.copyOf(key);
    }
}
