package org.hearth.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearth.family.PersonId;
import org.hearth.report.Heard.Cell;
import tools.jackson.databind.json.JsonMapper;

/** What was heard, as bytes to be sealed: each person once, and cells by their places in that list. */
record HeardFile(
        List<UUID> people,
        List<Integer> members,
        Map<String, List<Integer>> known,
        Map<String, List<Integer>> withheld) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] write(Heard heard) {
        var all = new LinkedHashSet<>(heard.members());
        heard.cells().values().forEach(cell -> all.addAll(cell.people()));
        var people = all.stream().map(PersonId::value).toList();
        var places = new HashMap<UUID, Integer>();
        for (int i = 0; i < people.size(); i++) places.put(people.get(i), i);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsBytes(new HeardFile(
                    people, at(heard.members(), places), cells(heard, true, places), cells(heard, false, places))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Heard read(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(zip.readAllBytes(), HeardFile.class).heard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Heard heard() {
        var cells = new HashMap<String, Cell>();
        known.forEach((key, at) -> cells.put(key, new Cell(people(at), true)));
        withheld.forEach((key, at) -> cells.put(key, new Cell(people(at), false)));
        return new Heard(people(members), cells);
    }

    private Set<PersonId> people(List<Integer> at) {
        var found = new HashSet<PersonId>();
        at.forEach(place -> found.add(new PersonId(people.get(place))));
        return found;
    }

    private static Map<String, List<Integer>> cells(Heard heard, boolean known, Map<UUID, Integer> places) {
        return heard.cells().entrySet().stream()
                .filter(cell -> cell.getValue().known() == known)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> at(cell.getValue().people(), places)));
    }

    private static List<Integer> at(Set<PersonId> people, Map<UUID, Integer> places) {
        return people.stream()
                .map(person -> places.getOrDefault(person.value(), -1))
                .sorted()
                .toList();
    }
}
