package org.hearth.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hearth.report.Report.Table;

/** A report as a workbook: what it is about on the first sheet, a sheet for each table and each chart, words on the last. Numbers are numbers. */
final class ReportWorkbook {
    private static final int WIDE = 60 * 256;
    private static final int NAME = 31;

    private final XSSFWorkbook book;
    private final CellStyle bold;
    private final CellStyle wrapped;
    private final CellStyle percent;

    private ReportWorkbook(XSSFWorkbook book) {
        this.book = book;
        var font = book.createFont();
        font.setBold(true);
        bold = book.createCellStyle();
        bold.setFont(font);
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        percent = book.createCellStyle();
        percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
    }

    static byte[] of(ReportPage page, Report report) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            new ReportWorkbook(book).write(page, report);
            nameless(book, page);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ReportPage page, Report report) {
        words(
                "About",
                List.of(
                        List.of(page.topic().title()),
                        List.of(page.where()),
                        List.of("Nothing after " + page.until() + " is counted."),
                        List.of(report.headline()),
                        List.of(page.rule())));
        for (int i = 0; i < report.tables().size(); i++)
            table(i + 1, report.tables().get(i));
        if (!page.quotes().isEmpty())
            words(
                    "In parents’ own words",
                    page.quotes().stream()
                            .map(quote -> List.of(quote.theme(), quote.words()))
                            .toList());
        for (int i = 0; i < report.charts().size(); i++)
            WorkbookChart.on(
                    book.createSheet("Chart " + (i + 1)), report.charts().get(i));
        words(
                "Words",
                report.definitions().stream()
                        .map(definition -> List.of(definition.term(), definition.meaning()))
                        .toList());
    }

    private void words(String name, List<List<String>> rows) {
        var sheet = book.createSheet(name);
        sheet.setColumnWidth(0, WIDE);
        sheet.setColumnWidth(1, WIDE);
        for (var cells : rows) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (var cell : cells) {
                var at = row.createCell(row.getPhysicalNumberOfCells());
                at.setCellValue(cell);
                at.setCellStyle(wrapped);
            }
        }
        sheet.getRow(0).getCell(0).setCellStyle(bold);
    }

    private void table(int number, Table table) {
        var name = number + " " + table.title();
        var sheet = book.createSheet(
                WorkbookUtil.createSafeSheetName(name.length() > NAME ? name.substring(0, NAME) : name));
        cell(sheet.createRow(0), 0, table.title()).setCellStyle(bold);
        cell(sheet.createRow(1), 0, table.rule());
        var head = sheet.createRow(2);
        for (var column : table.columns())
            cell(head, head.getPhysicalNumberOfCells(), column).setCellStyle(bold);
        for (var line : table.rows()) line(sheet, line);
        for (int column = 0; column < table.columns().size(); column++)
            sheet.setColumnWidth(column, column == 0 ? WIDE / 2 : WIDE / 4);
        sheet.createFreezePane(1, 3);
    }

    private void line(XSSFSheet sheet, Report.Row line) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cell(row, 0, line.label());
        for (var words : line.cells()) {
            var at = row.createCell(row.getPhysicalNumberOfCells());
            var number = number(words);
            if (number.isEmpty()) at.setCellValue(words);
            else at.setCellValue(number.get());
            if (number.isPresent() && words.endsWith("%")) at.setCellStyle(percent);
        }
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Row row, int at, String words) {
        var cell = row.createCell(at);
        cell.setCellValue(words);
        return cell;
    }

    /** A share is a number below one, shown in per cent. */
    private static Optional<Double> number(String words) {
        var plain = words.replace(",", "").replace('−', '-');
        if (!plain.matches("-?[0-9.]+%?")) return Optional.empty();
        return Optional.of(
                plain.endsWith("%")
                        ? Double.parseDouble(plain.substring(0, plain.length() - 1)) / 100
                        : Double.parseDouble(plain));
    }

    /** The file says nothing of who made it, and of when only the last day that is counted. */
    private static void nameless(XSSFWorkbook book, ReportPage page) {
        var properties = book.getProperties();
        properties.getCoreProperties().setCreator("");
        properties.getCoreProperties().setTitle(page.topic().title());
        properties
                .getCoreProperties()
                .setCreated(Optional.of(
                        Date.from(page.asOf().atStartOfDay(ZoneOffset.UTC).toInstant())));
        properties.getExtendedProperties().setApplication("");
    }
}
