package org.hearth.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report's tables as a CSV file, one figure a row. */
final class ReportCsv {
    private ReportCsv() {}

    static byte[] of(ReportPage page, Report report) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("report", "where", "as_of", "table", "row", "column", "figure");
            for (var table : report.tables()) {
                for (var row : table.rows()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        csv.printRecord(
                                safe(page.topic().title()),
                                safe(page.where()),
                                page.asOf(),
                                safe(table.title()),
                                safe(row.label()),
                                safe(table.columns().get(i + 1)),
                                number(row.cells().get(i)));
                    }
                }
            }
            for (var quote : page.quotes())
                csv.printRecord(
                        safe(page.topic().title()),
                        safe(page.where()),
                        page.asOf(),
                        "In parents’ own words",
                        safe(quote.theme()),
                        "Words",
                        safe(quote.words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers as machines read them: no thousands' comma, a plain minus. */
    private static String number(String cell) {
        var plain = cell.replace(",", "").replace('−', '-');
        return plain.matches("-?[0-9.]+%?") ? plain : safe(cell);
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    private static String safe(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
