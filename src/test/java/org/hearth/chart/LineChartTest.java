package org.hearth.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.chart.LineChart.Band;
import org.hearth.chart.LineChart.Dot;
import org.hearth.chart.LineChart.Word;
import org.junit.jupiter.api.Test;

class LineChartTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);
    private static final List<Band> BANDS =
            List.of(new Band(0, 5, "little", 0), new Band(5, 6, "thin", 0.5), new Band(6, 27, "much", 1));

    private static Dot dot(int days, double value) {
        return new Dot(DAY.plusDays(days), value, String.valueOf((int) value));
    }

    private static LineChart chart(List<List<Dot>> runs) {
        return new LineChart(
                "c", "t", "d", 0, 27, BANDS, Optional.of(new LineChart.Line(10, "from 10")), runs, "another");
    }

    @Test
    void daysAreAsFarApartAsInTheCalendar() {
        var chart = chart(List.of(List.of(dot(0, 20), dot(100, 10), dot(400, 0))));

        assertThat(chart.dots()).extracting(Word::x).containsExactly("6.00%", "28.00%", "94.00%");
        assertThat(chart.dots()).extracting(Word::y).isSorted();
        assertThat(chart.joins()).hasSize(2);
        assertThat(chart.breaks()).isEmpty();
        assertThat(chart.days()).extracting(Word::text).containsExactly("4 Mar 2025", "8 Apr 2026");
    }

    @Test
    void anotherVersionBreaksTheLine() {
        var chart = chart(List.of(List.of(dot(0, 20), dot(10, 10)), List.of(dot(100, 5))));

        assertThat(chart.joins()).hasSize(1);
        assertThat(chart.breaks()).hasSize(1);
        assertThat(chart.breakWords()).extracting(Word::text).containsExactly("another");
    }

    @Test
    void bandsCoverTheGroundAndAreNamedWhereTheNameHasRoom() {
        var chart = chart(List.of(List.of(dot(0, 20))));

        assertThat(chart.names()).extracting(Word::text).containsExactly("little", "much");
        var covered =
                chart.grounds().stream().mapToInt(LineChart.Ground::height).sum();
        assertThat(covered).isEqualTo(240);
        assertThat(chart.dots()).extracting(Word::x).containsExactly("50.00%");
    }

    @Test
    void valuesAreWrittenWhereTheyHaveRoomAndTheLastAlways() {
        var close = IntStream.range(0, 40).mapToObj(day -> dot(day, day % 20)).toList();
        var values = chart(List.of(close)).values();

        assertThat(values).hasSizeBetween(3, 10);
        assertThat(values.getLast().x()).isEqualTo("94.00%");
    }

    @Test
    void whatLiesOutsideTheScaleIsDrawnAtItsEdge() {
        var dots = chart(List.of(List.of(dot(0, 99), dot(1, -3)))).dots();

        assertThat(dots).extracting(Word::y).containsExactly(22, 222);
    }
}
