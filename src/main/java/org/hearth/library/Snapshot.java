package org.hearth.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Definition;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Wording;
import org.hearth.instrument.WordingFile;

/**
 * All instruments as they stood when they were last read.
 *
 * @param bare without what was loaded and looked up here
 * @param catalogue with it
 */
record Snapshot(String stamp, Catalogue bare, Catalogue catalogue, List<Loaded> loaded, List<LookedUp> lookedUp) {

    static Snapshot read(Catalogue shipped, InstrumentStore store, String stamp) {
        var instruments = new ArrayList<>(shipped.versions());
        store.definitions().forEach(content -> instruments.add(Definition.read("kept definition", content)));
        var bare = new Catalogue(instruments);
        var loaded = store.wordings().stream().map(kept -> loaded(kept, bare)).toList();
        var lookedUp = store.lookedUp();
        var confirmed = lookedUp.stream()
                .filter(LookedUp::confirmed)
                .collect(groupingBy(
                        said -> said.instrument() + " " + said.version(), mapping(LookedUp::figure, toSet())));
        var standing = bare.versions().stream()
                .map(instrument -> saying(instrument, loaded))
                .map(instrument -> instrument.confirming(
                        confirmed.getOrDefault(instrument.code() + " " + instrument.version(), Set.of())))
                .toList();
        return new Snapshot(stamp, bare, new Catalogue(standing), loaded, lookedUp);
    }

    private static Loaded loaded(InstrumentStore.Kept kept, Catalogue bare) {
        return new Loaded(WordingFile.read("kept wording", kept.content(), bare), kept.by(), kept.at());
    }

    private static Instrument saying(Instrument instrument, List<Loaded> loaded) {
        var said = instrument;
        for (var words : loaded) if (isOf(instrument, words)) said = said.saying(words.wording());
        return said;
    }

    private static boolean isOf(Instrument instrument, Loaded words) {
        return words.wording().instrument().equals(instrument.code())
                && words.wording().version() == instrument.version();
    }

    /**
     * An instrument as its page shows it.
     *
     * @param names of colleagues, by their ids
     */
    Shown show(Instrument instrument, Map<String, String> names) {
        var words = loaded.stream().filter(some -> isOf(instrument, some)).toList();
        var said = lookedUp.stream()
                .filter(some -> some.instrument().equals(instrument.code()) && some.version() == instrument.version())
                .toList();
        var english = words.stream().noneMatch(some -> some.wording().language().equals(Wording.ENGLISH));
        return new Shown(instrument, english && instrument.isWorded(), words, said, names);
    }
}
