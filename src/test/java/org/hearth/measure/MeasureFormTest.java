package org.hearth.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.instrument;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.instrument.Answers;
import org.hearth.site.Problems;
import org.junit.jupiter.api.Test;

/** What can be typed on a measure's page, and what is said when it can't be read. */
class MeasureFormTest {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static Map<String, String> typed(String... more) {
        var fields = new HashMap<String, String>();
        fields.putAll(Map.of(
                "a1",
                "2",
                "a2",
                "skip",
                "given",
                "by_phone",
                "timepoint",
                "in_between",
                "completed.day",
                "1",
                "completed.month",
                "3",
                "completed.year",
                "2026"));
        for (var i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    static Map<String, String> problems(String... more) {
        var problems = Problems.none();
        assertThat(new MeasureForm(typed(more)).read(instrument("GAD-7"), TODAY, problems))
                .isEmpty();
        return problems.all();
    }

    @Test
    void anyQuestionMayBeSkippedOrLeftOut() {
        var problems = Problems.none();
        var read = new MeasureForm(typed())
                .read(instrument("GAD-7"), TODAY, problems)
                .orElseThrow();

        assertThat(problems.isEmpty()).isTrue();
        assertThat(read.answers()).isEqualTo(Answers.of(2, null, null, null, null, null, null));
        assertThat(read.timepoint()).isEmpty();
        assertThat(read.given()).isEqualTo(Given.BY_PHONE);
        assertThat(read.completedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        assertThat(problems("a1", "skip")).containsOnlyKeys("a1");
        assertThat(problems("a7", "4")).containsOnlyKeys("a7");
        assertThat(problems("a7", "'; --")).containsOnlyKeys("a7");
        assertThat(problems("completed.day", "3")).containsOnlyKeys("completed");
        assertThat(problems("completed.month", "13")).containsOnlyKeys("completed");
        assertThat(problems("given", "")).containsOnlyKeys("given");
        assertThat(problems("timepoint", "year9")).containsOnlyKeys("timepoint");
    }

    @Test
    void theTimepointReachedAndTodayAreChosenBeforehand() {
        var form = MeasureForm.empty(Optional.of(Timepoint.YEAR1), TODAY);
        assertThat(form.field("timepoint")).isEqualTo("year1");
        assertThat(form.completed().year()).isEqualTo("2026");
        assertThat(form.field("a1")).isEmpty();
    }

    @Test
    void aTimepointIsOneOfThreeOrInBetween() {
        assertThat(MeasureForm.timepoints()).hasSize(4);
        assertThat(MeasureForm.answers(instrument("GAD-7").items().getFirst()))
                .extracting(org.hearth.site.Choice::label)
                .containsExactly("Not at all", "Several days", "More than half the days", "Nearly every day", "Skip");
    }

    @Test
    void anIdThatIsNoneCountsAsNoId() {
        assertThat(new MeasureForm(Map.of("id", "x")).id()).isEmpty();
        assertThat(new MeasureForm(Map.of()).id()).isEmpty();
    }
}
