package org.hearth.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.measure.ScoringTest.INSTRUMENTS;
import static org.hearth.measure.ScoringTest.with;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is answered, a score keeps its range and never falls when an answer worsens. */
class ScoreProperties {
    record Sheet(Instrument instrument, Answers answers, int item) {}

    @Provide
    Arbitrary<Sheet> sheets() {
        return Arbitraries.of(INSTRUMENTS.current()).flatMap(instrument -> {
            var highest = instrument.items().getFirst().highest();
            var answer = Arbitraries.integers().between(0, highest).optional(0.9);
            return answer.list().ofSize(instrument.size()).flatMap(list -> Arbitraries.integers()
                    .between(1, instrument.size())
                    .map(item -> new Sheet(instrument, new Answers(list), item)));
        });
    }

    @Property
    void aTotalStaysInItsRange(@ForAll("sheets") Sheet sheet) {
        sheet.instrument().score(sheet.answers()).total().ifPresent(total -> assertThat(total)
                .isBetween(0.0, sheet.instrument().highest()));
    }

    @Property
    void aWorseAnswerNeverLowersATotal(@ForAll("sheets") Sheet sheet) {
        var item = sheet.instrument().items().get(sheet.item() - 1);
        var answer = sheet.answers().to(item.number());
        Assume.that(answer.isPresent());
        var worse = answer.orElseThrow() + (item.reversed() ? -1 : 1);
        Assume.that(item.offers(worse));

        var before = sheet.instrument().score(sheet.answers()).total();
        var after = sheet.instrument()
                .score(with(sheet.answers(), item.number(), worse))
                .total();

        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        if (sheet.instrument().scoring().method() != Scoring.Method.RULES && before.isPresent())
            assertThat(after.orElseThrow()).isGreaterThan(before.orElseThrow());
    }

    @Property
    void itIsScoredExactlyWhenEnoughIsAnswered(@ForAll("sheets") Sheet sheet) {
        var score = sheet.instrument().score(sheet.answers());
        assertThat(score.counts()).isEqualTo(sheet.instrument().scoring().enough(sheet.answers()));
        assertThat(score.missing()).hasSize((int)
                sheet.answers().values().stream().filter(Optional::isEmpty).count());
    }
}
