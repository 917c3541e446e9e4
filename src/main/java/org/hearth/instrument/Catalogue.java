package org.hearth.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every version of every instrument, as they stand at one moment. */
public final class Catalogue {
    private final List<Instrument> versions;
    private final List<Instrument> current;
    private final Map<String, Instrument> newest = new HashMap<>();

    /** @throws BadDefinition when two of them are the same version */
    public Catalogue(List<Instrument> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparingInt(Instrument::order)
                        .thenComparing(Instrument::code)
                        .thenComparing(Instrument::version))
                .toList();
        for (var instrument : this.versions) newest.merge(instrument.code(), instrument, Catalogue::newer);
        this.current = this.versions.stream()
                .filter(instrument -> newest(instrument.code()).version() == instrument.version())
                .toList();
        if (this.versions.stream().map(Catalogue::key).distinct().count() < versions.size()) throw twice();
    }

    private static Instrument newer(Instrument one, Instrument other) {
        return one.version() > other.version() ? one : other;
    }

    private Instrument newest(String code) {
        return current(code).orElseThrow();
    }

    private BadDefinition twice() {
        var same = versions.stream()
                .filter(one -> versions.stream()
                                .filter(other -> key(one).equals(key(other)))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        return new BadDefinition(same.code(), "one file for version " + same.version());
    }

    private static String key(Instrument instrument) {
        return instrument.code() + " " + instrument.version();
    }

    /** Those that come with the code, read from the files beside this class. */
    public static Catalogue shipped() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/hearth/instrument/*.yaml");
            return new Catalogue(Stream.of(found).map(Catalogue::read).toList());
        } catch (IOException e) {
            throw new BadDefinition("org/hearth/instrument", "files that can be read");
        }
    }

    private static Instrument read(Resource file) {
        var name = String.valueOf(file.getFilename());
        try {
            return Definition.read(name, file.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new BadDefinition(name, "a file that can be read");
        }
    }

    /** Every version, in the order in which they are listed. */
    public List<Instrument> versions() {
        return versions;
    }

    /** The newest version of each, in the order in which they are listed. */
    public List<Instrument> current() {
        return current;
    }

    public Optional<Instrument> current(String code) {
        return Optional.ofNullable(newest.get(code));
    }

    public Optional<Instrument> find(String code, int version) {
        return versions.stream()
                .filter(instrument -> instrument.code().equals(code) && instrument.version() == version)
                .findFirst();
    }

    /** The version that an old response was scored by. */
    public Instrument version(String code, int version) {
        return find(code, version)
                .orElseThrow(() -> new IllegalStateException("No definition of " + code + " version " + version));
    }
}
