package org.hearth.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Role;
import org.yaml.snakeyaml.Yaml;

/** Who may do what: role × relation × kind of thing × deed, as who-may.yaml says. Nothing in it is about anybody. */
public final class WhoMay {
    private static final WhoMay TABLE = new WhoMay(file());

    private final Map<Role, List<Relation>> roles = new EnumMap<>(Role.class);
    private final Map<Relation, String> relations = new EnumMap<>(Relation.class);
    private final Map<ItemKind, String> kinds = new EnumMap<>(ItemKind.class);
    private final Set<Right> rights = new HashSet<>();

    private WhoMay(Map<String, Map<?, ?>> file) {
        part(file, "roles").forEach((role, held) -> roles.put(Role.of(role), relations(held)));
        part(file, "relations").forEach((code, words) -> relations.put(Relation.of(code), String.valueOf(words)));
        part(file, "kinds").forEach((code, words) -> kinds.put(ItemKind.of(code), String.valueOf(words)));
        part(file, "may").forEach((kind, row) -> row(ItemKind.of(kind), strings((Map<?, ?>) row)));
        whole(part(file, "may").size());
    }

    /** The one table there is. */
    public static WhoMay table() {
        return TABLE;
    }

    private static List<Relation> relations(Object codes) {
        return ((List<?>) codes)
                .stream().map(code -> Relation.of(String.valueOf(code))).toList();
    }

    private void row(ItemKind kind, Map<String, Object> row) {
        if (row.size() != Relation.values().length) {
            throw new IllegalStateException("who-may.yaml leaves a relation out for " + kind.code());
        }
        row.forEach((relation, letter) ->
                Deed.lettered(letter).forEach(deed -> rights.add(new Right(Relation.of(relation), kind, deed))));
    }

    private void whole(int rows) {
        if (roles.size() != Role.values().length
                || relations.size() != Relation.values().length
                || kinds.size() != ItemKind.values().length
                || rows != ItemKind.values().length) {
            throw new IllegalStateException("who-may.yaml leaves a role, a relation or a kind out");
        }
    }

    /** The relations in which somebody of this role may have a file open. */
    public List<Relation> of(Role role) {
        return roles.getOrDefault(role, List.of());
    }

    /** Whether somebody of this role can have any file open at all; giving such a role takes two. */
    public boolean opensFiles(Role role) {
        return !of(role).isEmpty();
    }

    /** Whether somebody in this relation to a file may do this to what it holds of a kind. */
    public boolean allows(Relation relation, ItemKind kind, Deed deed) {
        return rights.contains(new Right(relation, kind, deed));
    }

    /** Whether a role can come to do this to anything of a kind; whether it may to one thing, the file's grants say. */
    public boolean reaches(Role role, ItemKind kind, Deed deed) {
        return of(role).stream().anyMatch(relation -> allows(relation, kind, deed));
    }

    /** The relation as people say it. */
    public String words(Relation relation) {
        return Objects.requireNonNull(relations.get(relation));
    }

    /** The kind as people say it. */
    public String words(ItemKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    Set<Right> rights() {
        return Set.copyOf(rights);
    }

    Set<Held> held() {
        return roles.entrySet().stream()
                .flatMap(role -> role.getValue().stream().map(relation -> new Held(role.getKey(), relation)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which roles can come to which relation, as the database loads it. */
    String holding() {
        return held().stream()
                .map(held -> "('%s', '%s')"
                        .formatted(held.role().code(), held.relation().code()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The rows that the database loads: codes of our own enums alone. */
    String values() {
        return rights.stream()
                .map(right -> "('%s', '%s', '%s')"
                        .formatted(
                                right.relation().code(),
                                right.kind().code(),
                                right.deed().code()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> part(Map<String, Map<?, ?>> file, String name) {
        return strings(Objects.requireNonNull(file.get(name)));
    }

    private static Map<String, Object> strings(Map<?, ?> yaml) {
        var named = new LinkedHashMap<String, Object>();
        yaml.forEach((key, value) -> named.put(String.valueOf(key), Objects.requireNonNull(value)));
        return named;
    }

    private static Map<String, Map<?, ?>> file() {
        try (var file = Objects.requireNonNull(WhoMay.class.getResourceAsStream("who-may.yaml"))) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
