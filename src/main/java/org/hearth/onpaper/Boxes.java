package org.hearth.onpaper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Part;
import org.hearth.site.Problems;

/** The boxes of a sheet, to be gone through by keyboard: one for each question, with the numbers that it takes. */
record Boxes(Instrument instrument, PaperForm form, Problems problems) {
    /** What the numbers stand for, said once where it is the same for all questions of a part; otherwise nothing. */
    String key(Part part) {
        var keys = part.items().stream().map(Boxes::key).distinct().toList();
        return keys.size() == 1 ? keys.getFirst() : "";
    }

    String hint(Part part, Item item) {
        return key(part).isEmpty() ? key(item) : "";
    }

    /** "0 Not at all · 1 Several days". */
    static String key(Item item) {
        return item.range().map(range -> range.from() + " to " + range.to()).orElseGet(() -> item.options().stream()
                .map(option -> option.value() + " " + item.words(option))
                .collect(Collectors.joining(" · ")));
    }

    /** "First time 2, second time nothing." */
    String typed(PaperSheet sheet, Item item) {
        return "First time " + said(sheet.first(), item) + ", second time " + said(sheet.second(), item) + ".";
    }

    private static String said(Optional<Typed> typed, Item item) {
        return typed.map(some -> some.to(item.number()))
                .filter(some -> !some.isEmpty())
                .orElse("nothing");
    }

    /** How many digits the longest answer has: then the next box is next. */
    int digits(Item item) {
        return item.values().stream()
                .mapToInt(value -> String.valueOf(value).length())
                .max()
                .orElse(1);
    }

    List<Part> parts() {
        return instrument.parts();
    }
}
