package org.hearth.report;

import java.time.LocalDate;
import java.util.List;
import org.hearth.coding.Quote;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as programs read it: the same words and figures as on its page.
 *
 * @param report its last part of the address, such as {@code change}
 * @param withheld whether a figure is withheld; the mark that its rule names stands in its place
 */
@JsonNaming(SnakeCaseStrategy.class)
record ReportJson(
        String report,
        String title,
        String where,
        LocalDate asOf,
        boolean withheld,
        String rule,
        String headline,
        List<Report.Table> tables,
        List<Quote> quotes,
        List<Report.Definition> definitions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] of(ReportPage page, Report report) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new ReportJson(
                        page.topic().path(),
                        page.topic().title(),
                        page.where(),
                        page.asOf(),
                        page.withheld(),
                        page.rule(),
                        report.headline(),
                        report.tables(),
                        page.quotes(),
                        report.definitions()));
    }
}
