package org.hearth.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReconciliationTest {
    private static final Period YEAR = new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31));

    @Test
    void theSampleComesToItsRightAnswers() {
        var facts = SampleFacts.facts().asOf(SampleFacts.AS_OF);
        var recount = new Recount(facts, SampleFacts.THRESHOLDS, YEAR, SampleFacts.AS_OF).with(rows());

        var expected = SampleFacts.expected();
        var found = JsonMapper.shared().valueToTree(recount);
        assertThat(found.propertyNames()).containsExactlyElementsOf(expected.propertyNames());
        assertSame("", found, expected);
    }

    @Test
    void nothingAfterTheDayIsCounted() {
        var early = SampleFacts.facts().asOf(LocalDate.of(2021, 6, 30));

        assertThat(early.sessions()).allMatch(s -> s.heldOn().isBefore(LocalDate.of(2021, 7, 1)));
        assertThat(early.enrolments())
                .allMatch(e -> e.endedOn().isPresent() == e.endReason().isPresent());
        assertThat(CareChange.in(early, Period.until(LocalDate.of(2021, 6, 30))))
                .isEmpty();
    }

    @Test
    void sitesAddUpToTheProgramme() {
        var facts = SampleFacts.facts();
        var sites = facts.enrolments().stream().map(e -> e.site()).distinct().toList();
        var atSites =
                sites.stream().mapToInt(site -> Reach.in(facts.at(site), YEAR).families());

        assertThat(atSites.sum()).isEqualTo(Reach.in(facts, YEAR).families()).isEqualTo(205);
    }

    private static Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        SampleFacts.expected().get("rows").forEachEntry((kind, n) -> rows.put(kind, n.asLong()));
        return rows;
    }

    private static void assertSame(String path, JsonNode found, JsonNode expected) {
        if (expected.isObject()) {
            assertThat(found.propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            expected.forEachEntry((key, value) -> assertSame(path + "/" + key, found.get(key), value));
        } else if (expected.isNumber()) {
            assertThat(found.asDouble()).as(path).isCloseTo(expected.asDouble(), within(1e-6));
        } else {
            assertThat(found).as(path).isEqualTo(expected);
        }
    }
}
