package org.hearth.ownphone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.instrument.AnsweredBy;
import org.hearth.instrument.Instrument;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which measures can be given by a link: those on the list, about the parent themselves, whose words are here. */
final class ByLink {
    private static final List<String> CODES = read();

    private ByLink() {}

    static List<String> codes() {
        return CODES;
    }

    static boolean allows(Instrument instrument) {
        return CODES.contains(instrument.code())
                && instrument.answeredBy() == AnsweredBy.PARENT
                && instrument.ageForms().isEmpty()
                && instrument.isWorded();
    }

    private static List<String> read() {
        try (InputStream file = Objects.requireNonNull(ByLink.class.getResourceAsStream("by-link.yaml"))) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return ((List<?>) Objects.requireNonNull(all.get("measures")))
                    .stream().map(String::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
