package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What readers of one kind have heard of one report.
 *
 * @param released of the whole and the sites, by this quarter's release
 * @param groups that were counted by it
 * @param earlier of both, by earlier quarters
 * @param otherwise those of all of these that were chosen otherwise than the group that is asked for now
 */
record Before(List<Heard> released, List<Heard> groups, List<Heard> earlier, List<Heard> otherwise) {
    Before {
        released = List.copyOf(released);
        groups = List.copyOf(groups);
        earlier = List.copyOf(earlier);
        otherwise = List.copyOf(otherwise);
    }

    static Before nothing() {
        return new Before(List.of(), List.of(), List.of(), List.of());
    }

    List<Heard> all() {
        return Stream.of(released, groups, earlier).flatMap(List::stream).toList();
    }

    /** What a group is laid beside: the releases, with each group that was counted before. */
    List<List<Heard>> tables(Heard group) {
        var tables = new ArrayList<List<Heard>>();
        for (var other : groups) if (!other.members().isEmpty()) tables.add(laid(List.of(other, group)));
        if (tables.isEmpty()) tables.add(laid(List.of(group)));
        return tables;
    }

    private List<Heard> laid(List<Heard> beside) {
        return Stream.concat(released.stream(), beside.stream()).toList();
    }
}
