package org.hearth.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.family.PersonId;

/**
 * What readers have heard of one group: who is in it, who is behind each count of it, and which of the counts they have, shown
 * or worked out.
 */
record Heard(Set<PersonId> members, Map<String, Cell> cells) {
    Heard {
        members = Set.copyOf(members);
        cells = Map.copyOf(cells);
    }

    /** A group that was asked for and not counted. */
    static Heard nothing() {
        return new Heard(Set.of(), Map.of());
    }

    /** The people behind a count. */
    record Cell(Set<PersonId> people, boolean known) {
        Cell {
            people = Set.copyOf(people);
        }
    }

    /**
     * The cells of a group of which everything is known that has one of these keys.
     *
     * @param each of everybody, what they alone are counted as
     */
    static Heard of(Set<PersonId> members, Map<PersonId, Tally> each, Set<String> known) {
        Map<String, Set<PersonId>> people = behind(members, each);
        var cells = new HashMap<String, Cell>();
        people.forEach((key, behind) -> cells.put(key, new Cell(behind, known.contains(key))));
        return new Heard(members, cells);
    }

    /** Who is behind each count of a group; nobody is behind one that is not here. */
    static Map<String, Set<PersonId>> behind(Set<PersonId> members, Map<PersonId, Tally> each) {
        Map<String, Set<PersonId>> people = new HashMap<>();
        for (var member : members) {
            var own = each.getOrDefault(member, new Tally());
            own.keys().filter(key -> own.count(key) != 0).forEach(key -> people.computeIfAbsent(
                            key, some -> new HashSet<>())
                    .add(member));
        }
        return people;
    }

    /** Whether readers have the count. */
    boolean isKnown(String key) {
        return cell(key).anyMatch(Cell::known);
    }

    Stream<Cell> cell(String key) {
        return Stream.ofNullable(cells.get(key));
    }

    /** The groups of people that are known by their count of this key. */
    static List<Set<PersonId>> known(Collection<Heard> all, String key) {
        return all.stream()
                .flatMap(heard -> heard.cell(key))
                .filter(Cell::known)
                .map(Cell::people)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Those that were withheld. */
    static List<Set<PersonId>> withheld(Collection<Heard> all, String key) {
        return all.stream()
                .flatMap(heard -> heard.cell(key))
                .filter(cell -> !cell.known())
                .map(Cell::people)
                .collect(Collectors.toUnmodifiableList());
    }
}
