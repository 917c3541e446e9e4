package org.hearth.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import org.hearth.paper.Paper;
import org.springframework.http.MediaType;

/** A report as a file: what the page withholds is withheld in each of them. */
enum ReportFile {
    PDF("pdf", "To print (PDF)", MediaType.APPLICATION_PDF, ReportFile::paper),
    WORKBOOK(
            "xlsx",
            "As a workbook (Excel)",
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ReportWorkbook::of),
    CSV("csv", "As plain tables (CSV)", new MediaType("text", "csv", StandardCharsets.UTF_8), ReportCsv::of),
    JSON("json", "For programs (JSON)", MediaType.APPLICATION_JSON, ReportJson::of);

    private final String ending;
    private final String words;
    private final MediaType type;
    private final BiFunction<ReportPage, Report, byte[]> writer;

    ReportFile(String ending, String words, MediaType type, BiFunction<ReportPage, Report, byte[]> writer) {
        this.ending = ending;
        this.words = words;
        this.type = type;
        this.writer = writer;
    }

    /** Of its name: {@code pdf}. */
    String ending() {
        return ending;
    }

    String words() {
        return words;
    }

    MediaType type() {
        return type;
    }

    byte[] write(ReportPage page, Report report) {
        return writer.apply(page, report);
    }

    private static byte[] paper(ReportPage page, Report report) {
        return Paper.pdf("report/paper.jte", Map.of("page", page, "report", report), "Hearth");
    }
}
