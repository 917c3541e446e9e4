package org.hearth.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.change.ClinicalRange;
import org.hearth.change.Yardstick;
import org.hearth.chart.LineChart;
import org.hearth.instrument.Band;
import org.hearth.instrument.Bands;
import org.hearth.instrument.Direction;

/** A course as a chart. */
record Picture(String id, Course course, String description) {
    LineChart chart() {
        return new LineChart(
                id,
                course.title(),
                description,
                course.low(),
                course.high(),
                bands(),
                Yardstick.of(course.scale()).range().map(this::line),
                course.runs().stream()
                        .map(run -> run.stream()
                                .map(stop -> new LineChart.Dot(stop.on(), stop.score(), Words.number(stop.score())))
                                .toList())
                        .toList(),
                "another version");
    }

    private List<LineChart.Band> bands() {
        var steps = course.scale().meaning().bands().stream()
                .findFirst()
                .map(Bands::steps)
                .orElse(List.of());
        var bands = new ArrayList<LineChart.Band>();
        for (int i = 0; i < steps.size(); i++) {
            double to = i + 1 < steps.size() ? steps.get(i + 1).from() : course.high();
            bands.add(new LineChart.Band(steps.get(i).from(), to, steps.get(i).words(), depth(i, steps)));
        }
        return bands;
    }

    /** The deeper the worse. */
    private double depth(int place, List<Band> steps) {
        if (course.scale().direction() == Direction.NEITHER || steps.size() < 2) return 0;
        double share = place / (steps.size() - 1.0);
        return course.scale().direction() == Direction.LOWER_IS_BETTER ? share : 1 - share;
    }

    private LineChart.Line line(ClinicalRange range) {
        var name = course.scale()
                .clinical()
                .filter(cut -> range.by() == ClinicalRange.By.PUBLISHED)
                .map(cut -> cut.said())
                .orElse("clinical range, worked out");
        return new LineChart.Line(range.at(), name + ": " + where(range));
    }

    static String where(ClinicalRange range) {
        var at = Words.number(range.at());
        var lower = range.better() == Direction.LOWER_IS_BETTER;
        if (range.itself()) return at + (lower ? " or more" : " or less");
        return (lower ? "above " : "below ") + at;
    }

    /** The bands for whom the chart is too narrow to name them: "10: moderate". */
    List<String> legend() {
        return Optional.of(bands()).filter(bands -> !bands.isEmpty()).stream()
                .flatMap(List::stream)
                .map(band -> "from " + Words.number(band.from()) + ": " + band.words())
                .toList();
    }
}
