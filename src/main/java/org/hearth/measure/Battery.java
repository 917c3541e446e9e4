package org.hearth.measure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which measures the programme gives at every time-point; a measure it names has to be there, or there is no start. */
@Component
class Battery {
    private final List<String> codes;

    Battery() throws IOException {
        this.codes = read(new ClassPathResource("battery.yaml", Battery.class));
        var shipped = Catalogue.shipped();
        for (var code : codes)
            if (shipped.current(code).isEmpty())
                throw new IllegalStateException("battery.yaml: there is no instrument " + code);
    }

    private static List<String> read(ClassPathResource file) throws IOException {
        try (InputStream text = file.getInputStream()) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (!(all.get("at_each_timepoint") instanceof List<?> list)
                    || list.isEmpty()
                    || !Turns.FIELDS.equals(all.keySet()))
                throw new IllegalStateException("battery.yaml: expected a list at_each_timepoint, and " + Turns.FIELDS);
            return list.stream().map(String::valueOf).toList();
        }
    }

    /** The newest version of each, in the order in which they are given. */
    List<Instrument> in(Catalogue catalogue) {
        return codes.stream().map(code -> catalogue.current(code).orElseThrow()).toList();
    }
}
