package org.hearth.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** The local authorities we know by name; nothing here is about anybody, so no actor is asked for. */
public final class Areas {
    private static final Map<String, Area> ENGLAND = read();

    private Areas() {}

    /** Every area, by name. */
    public static List<Area> all() {
        return List.copyOf(ENGLAND.values());
    }

    /** The area with this ONS code. */
    public static Optional<Area> find(String code) {
        return Optional.ofNullable(ENGLAND.get(code));
    }

    /** The area with this name, however it is typed in capitals or spaces. */
    public static Optional<Area> named(String name) {
        return ENGLAND.values().stream()
                .filter(area -> area.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The name people use for a code: an unknown code is shown as it is, an empty one as "not known". */
    public static String name(String code) {
        return find(code).map(Area::name).orElse(code.isBlank() ? "not known" : code);
    }

    private static Map<String, Area> read() {
        try (var file = Objects.requireNonNull(Areas.class.getResourceAsStream("england.yaml"))) {
            Map<String, Object> list = new Yaml().load(file);
            var areas = new LinkedHashMap<String, Area>();
            ((Map<?, ?>) Objects.requireNonNull(list.get("areas"))).forEach((code, name) -> {
                var area = new Area(String.valueOf(code), String.valueOf(name));
                areas.put(area.code(), area);
            });
            return areas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
