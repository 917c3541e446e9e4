package org.hearth.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hearth.chart.BarChart;
import org.hearth.chart.FlowChart;

/**
 * Several reports read together, for people outside: of each what was released, so that no number is in a pack that is not
 * in its report. Small numbers are withheld from every reader, since a pack is made to be passed on.
 */
record Pack(String path, String title, String about, boolean isByYear, List<Part> parts) implements Named {
    Pack {
        parts = List.copyOf(parts);
    }

    /**
     * One report in a pack.
     *
     * @param always whether it is for all years together, whichever is chosen
     */
    record Part(Topic topic, boolean always) {
        static Part of(Topic topic) {
            return new Part(topic, false);
        }

        static Part fromTheBeginning(Topic topic) {
            return new Part(topic, true);
        }

        Slice slice(Slice chosen) {
            return always || !topic.isByYear() ? new Slice(chosen.site(), Optional.empty()) : chosen;
        }

        private String title() {
            return topic.title() + (always ? ", since the beginning" : "");
        }
    }

    /** A report by itself. */
    static Pack alone(Topic topic) {
        return new Pack(topic.path(), topic.title(), topic.about(), topic.isByYear(), List.of(Part.of(topic)));
    }

    /** What was released of each part, in their order. */
    Published published(List<Published> released) {
        if (released.size() == 1) return released.getFirst();
        return new Published(
                report(released.stream().map(Published::report).toList()),
                released.stream().anyMatch(Published::withheld));
    }

    private Report report(List<Report> released) {
        var charts = new ArrayList<BarChart>();
        var flows = new ArrayList<FlowChart>();
        var tables = new ArrayList<Report.Table>();
        var definitions = new LinkedHashSet<Report.Definition>();
        var sentences = new ArrayList<String>();
        for (int i = 0; i < released.size(); i++) {
            var part = parts.get(i);
            var report = released.get(i);
            sentences.add(report.headline());
            for (var chart : report.charts()) charts.add(chart.named(part.title(), i));
            for (var flow : report.flows()) flows.add(flow.named(part.title(), i));
            report.tables().forEach(table -> tables.add(table.under(part.title())));
            definitions.addAll(report.definitions());
        }
        return new Report(String.join(" ", sentences), charts, flows, tables, List.copyOf(definitions));
    }
}
