package org.hearth.instrument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** What is claimed of an instrument, each claim once. */
final class Claims {
    private Claims() {}

    static List<Claim> all(Instrument instrument) {
        return of(instrument, instrument.scales().stream().flatMap(scale -> scale.claims().stream()));
    }

    /** Those a reader of a score relies on: not how reliable it is, nor how it is spread. */
    static List<Claim> relied(Instrument instrument) {
        return of(instrument, instrument.scales().stream().flatMap(scale -> scale.relied().stream()));
    }

    private static List<Claim> of(Instrument instrument, Stream<Claim> ofScales) {
        var all = new LinkedHashSet<Claim>();
        ofScales.forEach(all::add);
        instrument.rules().ifPresent(rules -> all.add(rules.claim()));
        instrument.ageForms().ifPresent(ages -> {
            all.add(ages.claim());
            for (var form : ages.forms())
                for (var scale : instrument.scales())
                    form.cutOffs(scale.name())
                            .forEach(cut -> all.add(cut.figure().claim()));
        });
        return List.copyOf(all);
    }
}
