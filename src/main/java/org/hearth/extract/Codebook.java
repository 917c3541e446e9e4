package org.hearth.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Scale;

/**
 * Every variable of an extract as a table: those of its tables, and what each item and scale of each instrument in it means. An item's
 * words are in it where the instrument is free to pass on; words that a deployer loaded under their own licence are not.
 */
final class Codebook {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "table",
                    "name",
                    "label",
                    "type",
                    "unit",
                    "values",
                    "missing",
                    "instrument",
                    "version",
                    "form",
                    "source",
                    "licence")
            .get();

    private final Catalogue scoredBy;
    private final Catalogue shipped = Catalogue.shipped();
    private final StringBuilder text = new StringBuilder();

    private Codebook(Catalogue scoredBy) {
        this.scoredBy = scoredBy;
    }

    /** @param used code, version and form of each instrument that is in the extract */
    static String of(Wanted wanted, Catalogue scoredBy, List<List<String>> used) {
        try {
            return new Codebook(scoredBy).write(wanted, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Wanted wanted, List<List<String>> used) throws IOException {
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var table : ExtractTable.of(wanted))
                for (var one : table.variables())
                    csv.printRecord(
                            table.code(),
                            one.name(),
                            one.label(),
                            one.type(),
                            one.unit(),
                            one.values(),
                            one.missing().isEmpty() ? "" : "empty: " + one.missing(),
                            "",
                            "",
                            "",
                            "",
                            "");
            for (var row : used) instrument(csv, row.get(0), Integer.parseInt(row.get(1)), row.get(2));
        }
        return text.toString();
    }

    private void instrument(CSVPrinter csv, String code, int version, String form) throws IOException {
        var ours = scoredBy.version(code, version).given(Optional.of(form).filter(name -> !name.isEmpty()));
        var free = free(code, version);
        for (var item : ours.items()) item(csv, ours, form, item, free);
        for (var scale : ours.scales()) scale(csv, ours, form, scale);
    }

    /** As it came with the product, with the words that may be passed on. */
    private Optional<Instrument> free(String code, int version) {
        return shipped.current(code).filter(one -> one.version() == version);
    }

    private static void item(CSVPrinter csv, Instrument of, String form, Item item, Optional<Instrument> free)
            throws IOException {
        var said = free.filter(one -> form.isEmpty() && item.number() <= one.size())
                .map(one -> one.items().get(item.number() - 1));
        csv.printRecord(
                "answers",
                "item " + item.number(),
                said.flatMap(Item::wording).orElse("Item " + item.number() + ", as on the publisher's sheet")
                        + (item.reversed() ? " (turned over when scored)" : ""),
                "integer",
                "",
                values(item, said),
                "empty: not answered",
                of.code(),
                of.version(),
                form,
                of.provenance().source(),
                of.provenance().licence());
    }

    private static String values(Item item, Optional<Item> said) {
        if (item.range().isPresent())
            return "whole number from " + item.range().get().from() + " to "
                    + item.range().get().to();
        return item.options().stream()
                .map(option -> said.flatMap(free -> free.options().stream()
                                .filter(one -> one.value() == option.value())
                                .findFirst()
                                .flatMap(one -> one.words()))
                        .map(words -> option.value() + " = " + words)
                        .orElse(String.valueOf(option.value())))
                .collect(Collectors.joining("; "));
    }

    private static void scale(CSVPrinter csv, Instrument of, String form, Scale scale) throws IOException {
        csv.printRecord(
                "scores",
                scale.total() ? "total" : scale.name(),
                of.name() + (scale.total() ? ", total" : ", " + scale.name()) + ", of items "
                        + scale.items().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                "double",
                "points",
                "from " + scale.lowest(of.items()) + " to " + scale.highest(of.items()),
                "no row: more than " + scale.missing().allowed() + " of its items not answered",
                of.code(),
                of.version(),
                form,
                of.provenance().source(),
                of.provenance().licence());
    }
}
