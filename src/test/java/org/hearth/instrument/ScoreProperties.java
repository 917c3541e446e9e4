package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;
import static org.hearth.instrument.ScoringTest.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is answered to whichever instrument, each score keeps its range and never falls when an answer is worth more. */
class ScoreProperties {
    /** Every instrument, and every form of those that come in forms. */
    static final List<Instrument> ALL = INSTRUMENTS.current().stream()
            .flatMap(instrument -> instrument
                    .ageForms()
                    .map(ages -> ages.forms().stream().flatMap(form -> instrument.onForm(form.name()).stream()))
                    .orElseGet(() -> Stream.of(instrument)))
            .toList();

    record Sheet(Instrument instrument, Answers answers, Item item) {
        @Override
        public String toString() {
            return instrument.code() + " " + answers + ", item " + item.number();
        }
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        return Arbitraries.of(ALL)
                .flatMap(instrument -> Arbitraries.longs().flatMap(seed -> Arbitraries.of(0.0, 0.03, 0.3)
                        .map(skipped -> sheet(instrument, new Random(seed), skipped))));
    }

    static Sheet sheet(Instrument instrument, Random random, double skipped) {
        var answers = new ArrayList<Optional<Integer>>();
        for (var item : instrument.items()) {
            var values = item.values();
            answers.add(
                    random.nextDouble() < skipped
                            ? Optional.empty()
                            : Optional.of(values.get(random.nextInt(values.size()))));
        }
        var item = instrument.items().get(random.nextInt(instrument.size()));
        return new Sheet(instrument, new Answers(answers), item);
    }

    @Property
    void everyScoreStaysInItsRange(@ForAll("sheets") Sheet sheet) {
        var items = sheet.instrument().items();
        for (var scale : sheet.instrument().scales())
            scale.score(items, sheet.answers()).ifPresent(score -> assertThat(score)
                    .as(scale.name())
                    .isBetween(scale.lowest(items) - 1e-9, scale.highest(items) + 1e-9));
    }

    /** Worth more to this scale: points of its own where it has them, those of the item where it has none. */
    @Property
    void anAnswerWorthMoreNeverLowersAScore(@ForAll("sheets") Sheet sheet) {
        var items = sheet.instrument().items();
        var answer = sheet.answers().to(sheet.item().number());
        Assume.that(answer.isPresent());
        for (var scale : sheet.instrument().scales())
            for (var other : sheet.item().values()) {
                var worth = scale.reckoning().worth(sheet.item(), other);
                if (scale.reckoning().gate().isPresent()
                        || worth < scale.reckoning().worth(sheet.item(), answer.get())) continue;
                var before = scale.score(items, sheet.answers());
                var after =
                        scale.score(items, with(sheet.answers(), sheet.item().number(), other));
                assertThat(after.isPresent()).isEqualTo(before.isPresent());
                before.ifPresent(score ->
                        assertThat(after.orElseThrow()).as(scale.name()).isGreaterThanOrEqualTo(score - 1e-9));
            }
    }

    /** A turned item goes the other way: the option printed later is worth less. */
    @Property
    void aTurnedItemGoesTheOtherWay(@ForAll("sheets") Sheet sheet) {
        var item = sheet.item();
        for (var option : item.options())
            for (var other : item.options())
                if (option.points() < other.points())
                    assertThat(item.points(option.value()) < item.points(other.value()))
                            .isEqualTo(!item.reversed());
    }

    @Property
    void whatIsProratedEqualsTheWholeWhenNothingIsMissing(@ForAll("sheets") Sheet sheet) {
        var items = sheet.instrument().items();
        for (var scale : sheet.instrument().scales()) {
            if (!scale.missing().prorated() || scale.missing(sheet.answers()) > 0) continue;
            var sum = scale.items().stream()
                    .mapToDouble(item ->
                            items.get(item - 1).points(sheet.answers().to(item).orElseThrow()))
                    .sum();
            assertThat(scale.score(items, sheet.answers()).orElseThrow()).isCloseTo(sum, within(1e-9));
        }
    }

    @Property
    void itIsScoredExactlyWhenEnoughIsAnswered(@ForAll("sheets") Sheet sheet) {
        var items = sheet.instrument().items();
        for (var scale : sheet.instrument().scales()) {
            if (scale.reckoning().gate().isPresent()) continue;
            var missing = scale.missing(sheet.answers());
            assertThat(scale.score(items, sheet.answers()).isPresent())
                    .as(scale.name())
                    .isEqualTo(missing <= scale.missing().allowed());
        }
        assertThat(sheet.instrument().score(sheet.answers()).missing()).hasSize((int)
                sheet.answers().values().stream().filter(Optional::isEmpty).count());
    }

    @Property
    void theMetricNeverFalls(@ForAll("sheets") Sheet sheet) {
        for (var scale : sheet.instrument().scales())
            assertThat(List.copyOf(scale.reckoning().table().values())).isSorted();
    }
}
