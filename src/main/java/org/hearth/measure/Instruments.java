package org.hearth.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every version of every instrument, read from the files beside this class when the application starts. */
@Component
class Instruments {
    private final List<Instrument> versions;

    Instruments() throws IOException {
        this(files());
    }

    /** @throws BadDefinition when two files define the same version */
    Instruments(List<Instrument> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparingInt(Instrument::order)
                        .thenComparing(Instrument::code)
                        .thenComparing(Instrument::version))
                .toList();
        for (var instrument : versions)
            if (versions.stream().filter(other -> same(instrument, other)).count() > 1)
                throw new BadDefinition(instrument.code(), "one file for version " + instrument.version());
    }

    private static List<Instrument> files() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:org/hearth/measure/*.yaml");
        return Stream.of(found).map(Instruments::read).toList();
    }

    private static Instrument read(Resource file) {
        try {
            return Definition.read(String.valueOf(file.getFilename()), file.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new BadDefinition(String.valueOf(file.getFilename()), "a file that can be read");
        }
    }

    private static boolean same(Instrument one, Instrument other) {
        return one.code().equals(other.code()) && one.version() == other.version();
    }

    /** The newest version of each, in the order they are usually given. */
    List<Instrument> current() {
        return versions.stream()
                .filter(instrument ->
                        current(instrument.code()).filter(instrument::equals).isPresent())
                .toList();
    }

    Optional<Instrument> current(String code) {
        return versions.stream()
                .filter(instrument -> instrument.code().equals(code))
                .reduce((older, newer) -> newer);
    }

    /** The version that an old response was scored by. */
    Instrument version(String code, int version) {
        return versions.stream()
                .filter(instrument -> instrument.code().equals(code) && instrument.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No definition of " + code + " version " + version));
    }
}
