package org.hearth.report;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;

/** A chart of a report on a sheet of its own, beside the numbers it is drawn from; where one is withheld there is none, and no bar. */
final class WorkbookChart {
    private static final int FIRST_COLUMN = 4;
    private static final int LAST_COLUMN = 16;
    private static final int SHORTEST = 18;
    private static final int WIDE = 40 * 256;

    private final XSSFSheet sheet;
    private final BarChart chart;

    private WorkbookChart(XSSFSheet sheet, BarChart chart) {
        this.sheet = sheet;
        this.chart = chart;
    }

    static void on(XSSFSheet sheet, BarChart chart) {
        new WorkbookChart(sheet, chart).write();
    }

    private void write() {
        var pairs =
                chart.groups().stream().anyMatch(group -> group.bars().stream().anyMatch(Bar::second));
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue(chart.title());
        if (pairs) pairs(head);
        else
            chart.groups().forEach(group -> group.bars()
                    .forEach(bar -> line(
                            group.heading().isEmpty() ? bar.label() : group.heading() + ": " + bar.label(),
                            List.of(bar))));
        sheet.setColumnWidth(0, WIDE);
        draw(pairs ? 2 : 1);
    }

    /** Bars that belong together stand in one row. */
    private void pairs(org.apache.poi.ss.usermodel.Row head) {
        for (var bar : chart.groups().getFirst().bars())
            head.createCell(head.getPhysicalNumberOfCells()).setCellValue(bar.label());
        chart.groups().forEach(group -> line(group.heading(), group.bars()));
    }

    private void line(String label, List<Bar> bars) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(label);
        for (var bar : bars) {
            var cell = row.createCell(row.getPhysicalNumberOfCells());
            if (bar.value().isPresent()) cell.setCellValue(bar.value().getAsDouble());
            else cell.setCellValue(bar.text());
        }
    }

    private void draw(int series) {
        int last = sheet.getLastRowNum();
        if (last == 0) return;
        var drawing = sheet.createDrawingPatriarch();
        var drawn = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, FIRST_COLUMN, 1, LAST_COLUMN, 1 + Math.max(SHORTEST, last * series * 2)));
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        bars(drawn, series, last);
        if (series > 1) drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var frames = drawing.getCTDrawing().getTwoCellAnchorList();
        frames.getLast()
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(chart.title() + ". " + chart.description());
    }

    private void bars(XSSFChart drawn, int series, int last) {
        var names = drawn.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        var numbers = drawn.createValueAxis(AxisPosition.BOTTOM);
        numbers.setCrosses(AxisCrosses.AUTO_ZERO);
        numbers.setMinimum(0);
        if (drawn.createData(ChartTypes.BAR, names, numbers) instanceof XDDFBarChartData data) {
            data.setBarDirection(BarDirection.BAR);
            var labels = XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, last, 0, 0));
            IntStream.rangeClosed(1, series).forEach(column -> data.addSeries(
                            labels,
                            XDDFDataSourcesFactory.fromNumericCellRange(
                                    sheet, new CellRangeAddress(1, last, column, column)))
                    .setTitle(series > 1 ? sheet.getRow(0).getCell(column).getStringCellValue() : chart.title(), null));
            drawn.plot(data);
        }
    }
}
