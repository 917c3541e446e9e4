package org.hearth.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.instrument.ScoringTest.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form goes by the age on the day, counted from the day the child was due when it came three weeks early or more. */
class AgeFormsTest {
    static final AgeForms ASQ = instrument("ASQ-3").ageForms().orElseThrow();
    static final LocalDate BORN = LocalDate.of(2024, 3, 1);

    static String form(LocalDate born, Optional<LocalDate> due, LocalDate day) {
        return ASQ.on(born, due, day).map(AgeForms.Form::name).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31,none",
        "2024-04-01,2 months",
        "2024-05-31,2 months",
        "2024-06-01,4 months",
        "2024-12-01,9 months",
        "2025-01-01,10 months",
        "2025-02-01,12 months",
        "2026-02-01,24 months",
        "2026-04-16,24 months",
        "2026-04-17,27 months",
        "2029-09-01,60 months",
        "2029-09-02,none",
    })
    void aChildBornOnTimeGoesByItsBirthday(LocalDate day, String name) {
        assertThat(form(BORN, Optional.of(BORN), day)).isEqualTo(name);
        assertThat(form(BORN, Optional.empty(), day)).isEqualTo(name);
    }

    @Test
    void threeWeeksEarlyIsCorrectedAndADayLessIsNot() {
        var day = LocalDate.of(2024, 8, 25);
        assertThat(ASQ.age(BORN, Optional.of(BORN.plusDays(20)), day)).isEqualTo(new AgeForms.Age(5, 24));
        assertThat(ASQ.isCorrected(BORN, Optional.of(BORN.plusDays(20)), day)).isFalse();
        assertThat(ASQ.age(BORN, Optional.of(BORN.plusDays(21)), day)).isEqualTo(new AgeForms.Age(5, 3));
        assertThat(ASQ.age(BORN, Optional.of(BORN.plusDays(60)), day)).isEqualTo(new AgeForms.Age(3, 26));
        assertThat(form(BORN, Optional.of(BORN.plusDays(60)), day)).isEqualTo("4 months");
        assertThat(form(BORN, Optional.empty(), day)).isEqualTo("6 months");
    }

    @Test
    void fromTwoYearsOnNothingIsCorrected() {
        var due = Optional.of(BORN.plusDays(60));
        assertThat(ASQ.isCorrected(BORN, due, BORN.plusMonths(24).minusDays(1))).isTrue();
        assertThat(ASQ.isCorrected(BORN, due, BORN.plusMonths(24))).isFalse();
        assertThat(form(BORN, due, BORN.plusMonths(24).minusDays(1))).isEqualTo("22 months");
        assertThat(form(BORN, due, BORN.plusMonths(24))).isEqualTo("24 months");
    }

    @Test
    void beforeTheDayItWasDueAChildIsOfNoAgeYet() {
        var due = Optional.of(BORN.plusDays(60));
        assertThat(ASQ.age(BORN, due, BORN.plusDays(59))).isEqualTo(new AgeForms.Age(0, 0));
        assertThat(form(BORN, due, BORN.plusDays(59))).isEqualTo("none");
    }

    @Test
    void theFormsOfAnInstrumentDoNotOverlap() {
        for (var code : new String[] {"ASQ-3", "ASQ-SE-2"}) {
            var forms = instrument(code).ageForms().orElseThrow().forms();
            for (int i = 1; i < forms.size(); i++)
                assertThat(forms.get(i).from())
                        .as(code + " " + forms.get(i).name())
                        .isGreaterThan(forms.get(i - 1).to());
        }
    }
}
