package org.hearth.caseload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.interchange.Column;
import org.hearth.interchange.Finding;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Row;
import org.hearth.interchange.Sheet;

/** Reads one file into its sheet: each cell by itself, and why those that can't be read can't. */
final class ReadFile {
    /** Answers repeat the same few words a million times; each is kept once. */
    private static final int WORDS_KEPT = 50_000;

    private final InterchangeFile file;
    private final Sheet sheet;
    private final Map<String, String> words = new HashMap<>();

    ReadFile(InterchangeFile file, Sheet sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    void from(Folder folder) {
        var length = folder.length(file.name());
        if (length.isEmpty()) refuse("no such file", "a file " + file.name());
        else if (length.get() > Folder.LONGEST) refuse(length.get() + " bytes", "at most 200 MB");
        else read(new Records(Utf8.decode(folder.read(file.name()))));
    }

    private void read(Records records) {
        var first = records.next();
        if (first == null) {
            refuse("an empty file", "a header row");
            return;
        }
        var header = Header.of(file, first.cells());
        header.findings().forEach(sheet::refuse);
        if (!header.findings().isEmpty()) return;
        for (var record = records.next(); record != null; record = records.next()) bring(header, record);
    }

    private void bring(Header header, Records.Record record) {
        var findings = new ArrayList<Finding>();
        var expected = header.names().size();
        if (record.broken())
            findings.add(finding(record, "row", "a quote that is not closed or not alone", "quotes as in RFC 4180"));
        else if (record.cells().size() != expected)
            findings.add(finding(record, "row", record.cells().size() + " cells", expected + " cells"));
        var cells = header.sort(record.cells()).stream().map(Formula::unescape).toList();
        if (findings.isEmpty()) findings.addAll(unreadable(record, cells));
        sheet.bring(new Row(file.columns(), record.line(), kept(cells)), findings);
    }

    private List<Finding> unreadable(Records.Record record, List<String> cells) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < cells.size(); i++) {
            var column = file.columns().all().get(i);
            wrong(column, cells.get(i))
                    .ifPresent(f -> findings.add(finding(record, column.name(), f.found(), f.expected())));
        }
        return findings;
    }

    private record Wrong(String found, String expected) {}

    private static Optional<Wrong> wrong(Column column, String cell) {
        if (Utf8.isBroken(cell))
            return Optional.of(new Wrong("bytes that are not UTF-8 in " + Finding.quote(Utf8.shown(cell)), "UTF-8"));
        if (cell.indexOf('\0') >= 0) return Optional.of(new Wrong("a NUL character", "text"));
        return column.wrong(cell).map(expected -> new Wrong(Finding.quote(cell), expected));
    }

    private List<String> kept(List<String> cells) {
        var kept = new String[cells.size()];
        for (int i = 0; i < kept.length; i++) {
            var cell = Utf8.shown(cells.get(i));
            if (cell.isEmpty()) cell = file.columns().all().get(i).empty();
            var known = words.get(cell);
            if (known == null && words.size() < WORDS_KEPT) words.put(cell, cell);
            kept[i] = known == null ? cell : known;
        }
        return List.of(kept);
    }

    private void refuse(String found, String expected) {
        sheet.refuse(new Finding(file.name(), 1, "file", found, expected));
    }

    private Finding finding(Records.Record record, String column, String found, String expected) {
        return new Finding(file.name(), record.line(), column, found, expected);
    }
}
