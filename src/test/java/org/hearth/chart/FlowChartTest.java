package org.hearth.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.hearth.chart.FlowChart.Band;
import org.hearth.chart.FlowChart.Column;
import org.hearth.chart.FlowChart.Kind;
import org.hearth.chart.FlowChart.Place;
import org.junit.jupiter.api.Test;

/** How many went from which place to which, as it is drawn. */
class FlowChartTest {
    private static final FlowChart.Key KEY = new FlowChart.Key("to less", "the same", "to more");

    @Test
    void barsAreAsTallAsTheirNumbersAreLarge() {
        var bars = chart(List.of(shown("a", 60), shown("b", 30)), List.of(shown("a", 90), shown("b", 0)), List.of())
                .bars();

        assertThat((double) bars.get(0).height() / bars.get(1).height()).isCloseTo(2, within(0.05));
        assertThat((double) bars.get(2).height() / bars.get(1).height()).isCloseTo(3, within(0.05));
        assertThat(bars).noneMatch(FlowChart.Bar::dashed);
    }

    @Test
    void bandsLieOneBelowTheOtherWithinTheirBars() {
        var chart = chart(
                List.of(shown("a", 60), shown("b", 30)),
                List.of(shown("a", 70), shown("b", 20)),
                List.of(new Band(0, 0, 0, 50), new Band(0, 0, 1, 10), new Band(0, 1, 0, 20), new Band(0, 1, 1, 10)));

        var ribbons = chart.ribbons();
        assertThat(ribbons)
                .extracting(FlowChart.Ribbon::kind)
                .containsExactly(Kind.SAME, Kind.MORE, Kind.LESS, Kind.SAME);
        var starts = ribbons.stream().map(FlowChartTest::left).toList();
        assertThat(starts.get(0)).isEqualTo(chart.bars().get(0).top());
        assertThat(starts.get(1)).isGreaterThan(starts.get(0));
        assertThat(starts.get(2)).isEqualTo(chart.bars().get(1).top());
        assertThat(starts.get(1)).isLessThan(starts.get(2));
    }

    @Test
    void aNumberThatIsWithheldHasABoxOfOneSize() {
        var withheld = new Place("b", OptionalDouble.empty(), "c");
        var bars = chart(List.of(shown("a", 60), withheld), List.of(shown("a", 600), withheld), List.of())
                .bars();

        assertThat(bars.get(1).dashed()).isTrue();
        assertThat(bars.get(1).height()).isEqualTo(bars.get(3).height());
    }

    @Test
    void nobodyHasNoBand() {
        assertThatThrownBy(() -> chart(List.of(shown("a", 1)), List.of(shown("a", 1)), List.of(new Band(0, 0, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onPaperItIsNoTallerThanAPage() {
        var places = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> shown("place " + i, 5))
                .toList();
        var paper = OnPaper.of(chart(places, places, List.of()), "A font");

        assertThat(Double.parseDouble(paper.height())).isLessThanOrEqualTo(520);
        assertThat(paper.alt()).contains("Title. Description");
    }

    private static FlowChart chart(List<Place> before, List<Place> after, List<Band> bands) {
        return new FlowChart(
                "id",
                "Title",
                "Description",
                List.of(new Column("Before", before), new Column("After", after)),
                bands,
                KEY,
                "");
    }

    private static Place shown(String name, int value) {
        return new Place(name, OptionalDouble.of(value), String.valueOf(value));
    }

    private static double left(FlowChart.Ribbon ribbon) {
        return Double.parseDouble(ribbon.path().substring(3, ribbon.path().indexOf(' ')));
    }
}
