package org.hearth.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules there are, from {@code profiles.yaml}. */
public final class Profiles {
    /** The rule for a programme that has chosen none. */
    public static final String DEFAULT = "dfe-cin";

    private static final String FILE = "profiles.yaml";
    private static final String GROUPS = "groups";
    private static final List<Profile> ALL = read();

    private Profiles() {}

    /** Those a programme may choose. */
    public static List<Profile> all() {
        return ALL.stream().filter(profile -> !profile.code().equals(GROUPS)).toList();
    }

    public static Optional<Profile> named(String code) {
        return ALL.stream().filter(profile -> profile.code().equals(code)).findFirst();
    }

    /** The rule for groups that a reader puts together. */
    public static Profile groups() {
        return named(GROUPS).orElseThrow();
    }

    private static List<Profile> read() {
        try (InputStream file = Objects.requireNonNull(Profiles.class.getResourceAsStream(FILE), FILE)) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return rows.stream().map(Profiles::profile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(Map<String, Object> row) {
        var profile = new Profile(
                text(row, "code"),
                text(row, "name"),
                number(row, "withheld_to"),
                oneOf(row, "nought", "shown", "withheld"),
                text(row, "symbol"),
                number(row, "rounded_to"),
                oneOf(row, "whole_as_counted", "true", "false"),
                number(row, "averages_from"),
                number(row, "decimals"),
                oneOf(row, "further", "true", "false"),
                text(row, "source"),
                text(row, "link"),
                oneOf(row, "verified", "true", "false"),
                Optional.ofNullable(row.get("apart"))
                        .map(words -> words.toString().strip()));
        if (profile.roundedTo() < 1) throw bad(row, "rounded_to");
        return profile;
    }

    private static String text(Map<String, Object> row, String key) {
        var value = row.get(key);
        if (value == null) throw bad(row, key);
        return value.toString().strip();
    }

    private static int number(Map<String, Object> row, String key) {
        if (row.get(key) instanceof Integer number && number >= 0) return number;
        throw bad(row, key);
    }

    private static boolean oneOf(Map<String, Object> row, String key, String yes, String no) {
        var value = text(row, key);
        if (!value.equals(yes) && !value.equals(no)) throw bad(row, key);
        return value.equals(yes);
    }

    private static IllegalStateException bad(Map<String, Object> row, String key) {
        return new IllegalStateException(FILE + ": " + row.get("code") + ": " + key + ": " + row.get(key));
    }
}
