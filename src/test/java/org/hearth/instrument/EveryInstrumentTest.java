package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hearth.instrument.ScoringTest.INSTRUMENTS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each instrument that comes with the code, whichever it is: its edges, its missing items, its sources. */
class EveryInstrumentTest {
    /** A score of an instrument, or of one of its forms. */
    record Case(Instrument instrument, Scale scale) {
        List<Item> items() {
            return instrument.items();
        }

        Answers edge(boolean high) {
            return answers(item -> item.values().stream()
                    .max(Comparator.comparingDouble(
                            value -> (high ? 1 : -1) * scale.reckoning().worth(item, value)))
                    .orElseThrow());
        }

        /** The gate stays open whatever the others are. */
        Answers answers(java.util.function.ToIntFunction<Item> of) {
            var gate = scale.reckoning().gate();
            return new Answers(items().stream()
                    .map(item -> Optional.of(gate.filter(some -> some.item() == item.number())
                            .map(some -> some.open().iterator().next())
                            .orElseGet(() -> of.applyAsInt(item))))
                    .toList());
        }

        @Override
        public String toString() {
            return instrument.code() + " " + scale.name();
        }
    }

    static Stream<Case> scales() {
        return ScoreProperties.ALL.stream()
                .flatMap(instrument -> instrument.scales().stream().map(scale -> new Case(instrument, scale)));
    }

    static Stream<Instrument> instruments() {
        return INSTRUMENTS.current().stream();
    }

    @Test
    void everyInstrumentOfTheSpecificationIsThere() {
        assertThat(INSTRUMENTS.current())
                .extracting(Instrument::code)
                .containsExactly(
                        "PHQ-9",
                        "GAD-7",
                        "CORE-10",
                        "CORE-OM",
                        "EPDS",
                        "HADS",
                        "ITQ",
                        "PCL-5",
                        "IES-R",
                        "PC-PTSD-5",
                        "SWEMWBS",
                        "WEMWBS",
                        "RSES",
                        "DERS",
                        "SAPAS",
                        "ACE",
                        "CTQ-SF",
                        "MAAS",
                        "PAAS",
                        "MPAS",
                        "PPAS",
                        "PBQ",
                        "MORS-SF",
                        "PSI-4-SF",
                        "TOPSE",
                        "PRFQ",
                        "ASQ-3",
                        "ASQ-SE-2",
                        "BAYLEY",
                        "CAFADA",
                        "CAS",
                        "CASR-SF",
                        "CTS2",
                        "HITS",
                        "HARK",
                        "WAST",
                        "DASH-RIC",
                        "AUDIT",
                        "AUDIT-C",
                        "DUDIT",
                        "GBO",
                        "OUTCOMES-STAR");
    }

    @Test
    void onlyThoseFreeToShipHaveTheirWords() {
        // BAYLEY, CAFADA and GBO name the scores and goals that are typed in; none of it is a publisher's question.
        assertThat(INSTRUMENTS.current().stream().filter(Instrument::isWorded))
                .extracting(Instrument::code)
                .containsExactly(
                        "PHQ-9", "GAD-7", "CORE-10", "ITQ", "PCL-5", "RSES", "MAAS", "PBQ", "BAYLEY", "CAFADA",
                        "AUDIT-C", "GBO");
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theLowestAndTheHighestAnswersGiveTheEndsOfTheRange(Case of) {
        var items = of.items();
        assertThat(of.scale().score(items, of.edge(false)).orElseThrow())
                .isCloseTo(of.scale().lowest(items), within(1e-9));
        assertThat(of.scale().score(items, of.edge(true)).orElseThrow())
                .isCloseTo(of.scale().highest(items), within(1e-9));
        assertThat(of.scale().lowest(items)).isLessThan(of.scale().highest(items));
    }

    /** Each number of missing items, up to the rule and beyond it, and wherever they are. */
    @ParameterizedTest
    @MethodSource("scales")
    void aScoreIsThereUpToItsRuleAndNotBeyond(Case of) {
        var all = of.edge(true);
        var items = of.scale().items();
        for (var missing = 0; missing <= items.size(); missing++)
            for (var from : List.of(0, items.size() - missing)) {
                var answers = without(all, items.subList(from, from + missing));
                var score = of.scale().score(of.items(), answers);
                var enough = missing <= of.scale().missing().allowed() && missing < items.size();
                assertThat(score.isPresent()).as(missing + " missing").isEqualTo(enough);
                if (enough && of.scale().missing().prorated())
                    assertThat(score.orElseThrow()).isCloseTo(of.scale().highest(of.items()), within(1e-9));
            }
    }

    /** What is missing elsewhere does not matter to a score. */
    @ParameterizedTest
    @MethodSource("scales")
    void itemsOfOtherScoresMayBeMissing(Case of) {
        var gate = of.scale().reckoning().gate().map(Reckoning.Gate::item);
        var others = of.items().stream()
                .map(Item::number)
                .filter(item -> !of.scale().items().contains(item) && !gate.equals(Optional.of(item)))
                .toList();
        assertThat(of.scale().score(of.items(), without(of.edge(true), others)))
                .contains(of.scale().highest(of.items()));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void aBandBeginsExactlyAtItsFigure(Case of) {
        for (var bands : of.scale().meaning().bands())
            for (var i = 0; i < bands.steps().size(); i++) {
                var step = bands.steps().get(i);
                assertThat(bands.of(step.from())).contains(step);
                if (i > 0)
                    assertThat(bands.of(step.from() - 0.001))
                            .contains(bands.steps().get(i - 1));
            }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void aCutOffIsReachedExactlyAtItsFigureAndLiesInTheRange(Case of) {
        for (var cut : of.scale().meaning().cutOffs()) {
            var at = cut.figure().value();
            assertThat(at).isBetween(of.scale().lowest(of.items()), of.scale().highest(of.items()));
            assertThat(cut.reached(at - 0.001) || cut.reached(at + 0.001)).isTrue();
            switch (cut.edge()) {
                case FROM ->
                    assertThat(cut.reached(at) && !cut.reached(at - 0.001)).isTrue();
                case ABOVE ->
                    assertThat(!cut.reached(at) && cut.reached(at + 0.001)).isTrue();
                case UP_TO ->
                    assertThat(cut.reached(at) && !cut.reached(at + 0.001)).isTrue();
                case BELOW ->
                    assertThat(!cut.reached(at) && cut.reached(at - 0.001)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everythingClaimedHasItsSource(Instrument instrument) {
        assertThat(instrument.claims()).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.source()).isNotBlank();
            // Knowledge without a source that was looked at is never called verified.
            if (claim.source().contains("practice knowledge"))
                assertThat(claim.verified()).isFalse();
        });
        assertThat(List.of(
                        instrument.provenance().source(),
                        instrument.provenance().licence(),
                        instrument.provenance().attribution(),
                        instrument.population()))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void aConfirmedClaimIsUnverifiedNoMore(Instrument instrument) {
        for (var claim : instrument.unverified())
            assertThat(instrument.confirming(java.util.Set.of(claim.key())).unverified())
                    .hasSize(instrument.unverified().size() - 1)
                    .doesNotContain(claim);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void aBlankSheetHasNoScoreAndSpeaksOfNoDanger(Instrument instrument) {
        var blank = new Answers(
                new ArrayList<>(java.util.Collections.nCopies(instrument.size(), Optional.<Integer>empty())));
        assertThat(instrument.score(blank).counts()).isFalse();
        assertThat(instrument.danger(blank)).isFalse();
    }

    @Test
    void theItemsThatSpeakOfDangerAreThese() {
        var items = INSTRUMENTS.current().stream().flatMap(instrument -> instrument.items().stream()
                .filter(item -> item.dangerAbove().isPresent())
                .map(item -> instrument.code() + " " + item.number()));
        assertThat(items)
                .containsExactly(
                        "PHQ-9 9",
                        "CORE-10 6",
                        "CORE-OM 6",
                        "CORE-OM 9",
                        "CORE-OM 16",
                        "CORE-OM 22",
                        "CORE-OM 24",
                        "CORE-OM 34",
                        "EPDS 10");
        assertThat(scales().filter(of -> of.scale().meaning().dangerFrom().isPresent()))
                .extracting(Case::toString)
                .containsExactly("PBQ Risk of harm");
    }

    static Answers without(Answers answers, List<Integer> items) {
        var values = new ArrayList<>(answers.values());
        items.forEach(item -> values.set(item - 1, Optional.empty()));
        return new Answers(values);
    }
}
