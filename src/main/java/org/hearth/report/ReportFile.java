package org.hearth.report;

import java.util.Map;
import org.hearth.paper.Paper;
import org.springframework.http.MediaType;

/** A report as a file: what the page withholds is withheld in each of them. */
enum ReportFile {
    PDF("pdf", "To print (PDF)", MediaType.APPLICATION_PDF_VALUE),
    WORKBOOK("xlsx", "As a workbook (Excel)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "As plain tables (CSV)", "text/csv;charset=UTF-8"),
    JSON("json", "For programs (JSON)", MediaType.APPLICATION_JSON_VALUE);

    private final String ending;
    private final String words;
    private final String type;

    ReportFile(String ending, String words, String type) {
        this.ending = ending;
        this.words = words;
        this.type = type;
    }

    /** Of its name: {@code pdf}. */
    String ending() {
        return ending;
    }

    String words() {
        return words;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    byte[] write(ReportPage page, Report report) {
        return switch (this) {
            case PDF -> paper(page, report);
            case WORKBOOK -> ReportWorkbook.of(page, report);
            case CSV -> ReportCsv.of(page, report);
            case JSON -> ReportJson.of(page, report);
        };
    }

    private static byte[] paper(ReportPage page, Report report) {
        return Paper.pdf("report/paper.jte", Map.of("page", page, "report", report), "Hearth");
    }
}
