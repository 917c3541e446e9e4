package org.hearth.report;

import java.util.List;
import org.hearth.chart.BarChart;
import org.hearth.chart.FlowChart;
import org.jspecify.annotations.Nullable;

/** One report as a reader sees it: a sentence, charts, tables that say the same and more, and what the words mean. */
record Report(
        String headline,
        List<BarChart> charts,
        @Nullable List<FlowChart> flows,
        List<Table> tables,
        List<Definition> definitions) {
    Report(String headline, List<BarChart> charts, List<Table> tables, List<Definition> definitions) {
        this(headline, charts, List.of(), tables, definitions);
    }

    Report(String headline, BarChart chart, List<Table> tables, List<Definition> definitions) {
        this(headline, List.of(chart), tables, definitions);
    }

    Report {
        charts = List.copyOf(charts);
        flows = flows == null ? List.of() : List.copyOf(flows);
        tables = List.copyOf(tables);
        definitions = List.copyOf(definitions);
    }

    /** None in what was released before there were any. */
    @Override
    public List<FlowChart> flows() {
        return flows == null ? List.of() : flows;
    }

    /**
     * @param rule how its numbers were counted, and of how many
     * @param columns the first names the rows
     */
    record Table(String title, String rule, List<String> columns, List<Row> rows) {
        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The same, as it is called beside those of other reports. */
        Table under(String report) {
            return new Table(report + ": " + title, rule, columns, rows);
        }
    }

    /** The cells as they are shown; "c" where a number is withheld. */
    record Row(String label, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String label, String... cells) {
            return new Row(label, List.of(cells));
        }
    }

    /** What a word of the report means. */
    record Definition(String term, String meaning) {}
}
