package org.hearth.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

class AgePropertiesTest {
    @Property
    void aDayLaterNobodyIsYoungerAndNobodyAgesByMoreThanOne(
            @ForAll @DateRange(min = "1960-01-01", max = "2012-12-31") LocalDate born,
            @ForAll @IntRange(max = 20_000) int days) {
        var today = OldEnough.age(born, born.plusDays(days));
        var tomorrow = OldEnough.age(born, born.plusDays(days + 1L));
        assertThat(tomorrow - today).isBetween(0, 1);
    }

    @Property
    void everyYearHasOneBirthday(
            @ForAll @DateRange(min = "1960-01-01", max = "2012-12-31") LocalDate born,
            @ForAll @IntRange(min = 1, max = 60) int years) {
        var year = born.getYear() + years;
        var birthdays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> OldEnough.age(born, day) > OldEnough.age(born, day.minusDays(1)))
                .toList();
        assertThat(birthdays).hasSize(1);
    }
}
