package org.hearth.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outcome frameworks there are, and what speaks to their outcomes. */
@Service
@Transactional
@EnableConfigurationProperties(FrameworkSettings.class)
public class Frameworks {
    private final List<Framework> all;
    private final MeaningStore meanings;
    private final Audit audit;

    /** @throws BadFramework for a file that can't be used */
    Frameworks(FrameworkSettings settings, MeaningStore meanings, Audit audit) {
        this.all = newest(read(settings));
        this.meanings = meanings;
        this.audit = audit;
    }

    private static List<Framework> read(FrameworkSettings settings) {
        var measures =
                Catalogue.shipped().current().stream().map(Instrument::code).collect(Collectors.toSet());
        try {
            var read = new ArrayList<Framework>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/hearth/framework/*.yaml"))
                read.add(FrameworkFile.read(
                        String.valueOf(file.getFilename()), file.getContentAsString(UTF_8), measures));
            read.addAll(own(settings, measures));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Framework> own(FrameworkSettings settings, Set<String> measures) throws IOException {
        if (settings.folder().isEmpty()) return List.of();
        var own = new ArrayList<Framework>();
        try (var files = Files.newDirectoryStream(settings.folder().get(), "*.yaml")) {
            for (var file : files)
                own.add(FrameworkFile.read(file.getFileName().toString(), Files.readString(file), measures));
        }
        return own;
    }

    private static List<Framework> newest(List<Framework> read) {
        var byCode = new LinkedHashMap<String, Framework>();
        for (var framework : read)
            byCode.merge(framework.code(), framework, (one, other) -> one.version() >= other.version() ? one : other);
        return byCode.values().stream()
                .sorted(Comparator.comparingInt(Framework::order).thenComparing(Framework::code))
                .toList();
    }

    /** The newest version of each, in the order in which they are listed. */
    public List<Framework> all(Actor actor) {
        return all;
    }

    /** @throws NotHere when there is none of this code */
    public Framework find(Actor actor, String code) {
        return all.stream()
                .filter(framework -> framework.code().equals(code))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** The outcomes that a measure's score speaks to, in every framework: one score feeds several. */
    public List<SpokenTo> spokenTo(Actor actor, String measure) {
        return all.stream()
                .flatMap(framework -> framework.aims().stream().flatMap(aim -> aim.indicators().stream()
                        .filter(indicator ->
                                indicator.measure().filter(measure::equals).isPresent())
                        .map(indicator -> new SpokenTo(framework, aim, indicator))))
                .toList();
    }

    /** One measure's place in one outcome. */
    public record SpokenTo(Framework framework, Aim aim, Indicator indicator) {}

    /** What the outcomes of a framework mean, by their codes; those that nobody has written down are left out. */
    Map<String, Meaning> meanings(Actor actor, Framework framework) {
        return meanings.of(framework.code());
    }

    /** Writes down what an outcome means; false when somebody else did meanwhile. */
    boolean mean(Actor actor, Framework framework, Aim aim, Meaning meaning) {
        if (!actor.has(Role.ADMINISTRATOR)) throw new NotHere();
        var kept = meanings.keep(actor, framework.code(), aim.code(), meaning);
        if (kept) audit.noted(actor, "meaning of an outcome: " + framework.code() + " " + aim.code());
        return kept;
    }
}
