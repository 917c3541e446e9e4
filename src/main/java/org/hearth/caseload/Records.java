package org.hearth.caseload;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text, each with the line on which it begins. A line with a broken quote is handed out as it
 * is, and reading goes on with the next line: one bad row never hides the good ones after it.
 */
final class Records {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** One record; when its quotes are broken, its only cell is the line as it stands. */
    record Record(int line, List<String> cells, boolean broken) {}

    private final String text;
    private int at;
    private int lines;
    private long parsed;
    private CSVParser parser;
    private Iterator<CSVRecord> records;

    Records(String text) {
        this.text = text;
        parser = parse();
        records = parser.iterator();
    }

    /** The next record, or null at the end. Lines that are wholly empty are passed over. */
    @Nullable Record next() {
        try {
            while (records.hasNext()) {
                var line = lines + 1;
                var cells = records.next().toList();
                advance();
                if (cells.size() > 1 || !cells.getFirst().isEmpty()) return new Record(line, cells, false);
            }
            return null;
        } catch (UncheckedIOException brokenQuote) {
            return broken();
        }
    }

    private void advance() {
        for (; parsed < parser.getCurrentLineNumber(); parsed++) nextLine();
    }

    private Record broken() {
        var from = at;
        nextLine();
        var record = new Record(lines, List.of(text.substring(from, at).strip()), true);
        parser = parse();
        records = parser.iterator();
        return record;
    }

    private void nextLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        if (text.startsWith("\r\n", at)) at++;
        at = Math.min(at + 1, text.length());
        lines++;
    }

    private CSVParser parse() {
        try {
            var reader = new StringReader(text);
            reader.skip(at);
            parsed = 0;
            return CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All records of a text; for tests and small files. */
    static List<Record> all(String text) {
        var all = new ArrayList<Record>();
        var records = new Records(text);
        for (var record = records.next(); record != null; record = records.next()) all.add(record);
        return all;
    }
}
