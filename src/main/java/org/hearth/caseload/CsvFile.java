package org.hearth.caseload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of one file, formulas escaped. */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private CsvFile() {}

    static void write(Appendable out, List<String> header, Iterable<List<String>> rows) {
        try {
            var printer = new CSVPrinter(out, FORMAT);
            printer.printRecord(header);
            for (var row : rows)
                printer.printRecord(row.stream().map(Formula::escape).toList());
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
