package org.hearth.programme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a programme from its file, and says of a bad one what is wrong, where, and what was expected. */
final class ProgrammeFile {
    private final Set<String> seen = new HashSet<>();

    /** The file of that name beside this class. */
    static Programme shipped(String name) {
        try (var stream = Objects.requireNonNull(ProgrammeFile.class.getResourceAsStream(name), name)) {
            return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws {@link BadProgramme} with every complaint at once. */
    static Programme read(String name, Reader text) {
        var complaints = new Complaints(name);
        try {
            var root = new YamlMap(new Yaml(new LoaderOptions()).compose(text), complaints);
            var programme = new ProgrammeFile().programme(root);
            complaints.throwIfAny();
            return programme;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            complaints.add(mark == null ? 1 : mark.getLine() + 1, "not YAML: " + e.getProblem());
            complaints.throwIfAny();
            throw e;
        }
    }

    private Programme programme(YamlMap root) {
        var programme = new Programme(
                root.text("code"),
                root.number("version"),
                root.text("name"),
                root.text("source"),
                needed(root, "ending"),
                toddler(root),
                phases(root));
        root.text("ending_quote");
        root.nothingElse();
        return programme;
    }

    private ToddlerAge toddler(YamlMap root) {
        var toddler = root.map("toddler");
        if (toddler.isEmpty()) root.complain("toddler: missing");
        return toddler.map(ProgrammeFile::age).orElse(new ToddlerAge(0, 0, Optional.empty()));
    }

    private static ToddlerAge age(YamlMap map) {
        var age = new ToddlerAge(map.number("from_months"), map.number("to_months"), map.maybe("unverified"));
        if (age.fromMonths() >= age.toMonths()) map.complain("toddler: to_months has to be more than from_months");
        map.nothingElse();
        return age;
    }

    private List<Phase> phases(YamlMap root) {
        var phases = new ArrayList<Phase>();
        for (var map : root.maps("phases")) {
            var modules = new ArrayList<ProgrammeModule>();
            for (var module : map.maps("modules")) modules.add(module(module));
            phases.add(new Phase(map.text("code"), map.text("name"), modules));
            map.nothingElse();
        }
        return phases;
    }

    private ProgrammeModule module(YamlMap map) {
        var code = map.text("code");
        if (!code.matches("[a-z][a-z0-9_]*")) map.complain("code: found " + code + ", expected lower_snake");
        var after = after(map, code);
        if (!seen.add(code)) map.complain("code: " + code + " is given twice");
        var module = new ProgrammeModule(
                code,
                map.text("name"),
                streams(map.oneOf("for", "both", "mothers", "fathers")),
                Offer.valueOf(map.oneOf("only_if", "always", "other_children", "chosen")
                        .toUpperCase(Locale.ROOT)),
                map.flag("each_baby"),
                window(map),
                after,
                map.map("variants").map(ProgrammeFile::variants),
                map.text("purpose"),
                new Origin(map.text("quote"), map.maybe("reading"), map.maybe("unverified")));
        map.nothingElse();
        return module;
    }

    /** What precedes has to stand earlier in the file, so that no module can wait for itself. */
    private List<String> after(YamlMap map, String code) {
        var after = map.texts("after");
        for (var earlier : after) {
            if (!seen.contains(earlier))
                map.complain("after: " + code + " follows " + earlier + ", which is not above it");
        }
        return after;
    }

    private static Set<Stream> streams(String whom) {
        return switch (whom) {
            case "mothers" -> Set.of(Stream.MOTHER);
            case "fathers" -> Set.of(Stream.FATHER);
            default -> Set.of(Stream.MOTHER, Stream.FATHER);
        };
    }

    private WindowRule window(YamlMap map) {
        var rule = new WindowRule(
                needed(map, "from"),
                needed(map, "to"),
                map.point("with_a_toddler_from"),
                "carry_over".equals(map.oneOf("if_birth_comes_first", "no", "carry_over")),
                "on_joining".equals(map.oneOf("done", "in_sessions", "on_joining")),
                map.flag("on_leaving"));
        if (endsBeforeItBegins(rule))
            map.complain(
                    "to: " + rule.to().words() + " comes before " + rule.from().words());
        return rule;
    }

    /** Two points told from the same anchor can be compared without knowing anybody's dates. */
    private static boolean endsBeforeItBegins(WindowRule rule) {
        if (rule.from().anchor() != rule.to().anchor()) return false;
        var any = LocalDate.of(2000, 6, 15);
        var same = new Milestones(any, any, any, any);
        return rule.to().on(same).isBefore(rule.from().on(same));
    }

    private static Variants variants(YamlMap map) {
        var variants = new Variants(map.text("together"), map.text("apart"));
        map.nothingElse();
        return variants;
    }

    private static Point needed(YamlMap map, String key) {
        var there = map.has(key);
        var point = map.point(key);
        if (!there) map.complain(key + ": missing");
        return point.orElse(new Point(Point.Anchor.BIRTH, 0, Point.Unit.DAY));
    }
}
