package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateBoxesTest {
    @Property
    void aDatePutIntoBoxesComesOutAgain(@ForAll LocalDate date) {
        var problems = new Problems();
        if (date.getYear() >= 1000 && date.getYear() <= 9999) {
            assertThat(DateBoxes.of(date).parse(problems, "born", "Date of birth"))
                    .contains(date);
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 'Date of birth is missing: give a day, a month and a year'",
        "27, '', '', 'Date of birth must include a month and a year'",
        "27, 3, '', 'Date of birth must include a year'",
        "'', '', 2026, 'Date of birth must include a day and a month'",
        "30, 2, 2026, 'Date of birth must be a real date, such as 27 3 2026'",
        "27, March, 2026, 'Date of birth must be a real date, such as 27 3 2026'",
        "27, 3, 26, 'Date of birth must be a real date, such as 27 3 2026'",
    })
    void whatIsWrongWithADateIsSaid(String day, String month, String year, String message) {
        var problems = new Problems();

        assertThat(new DateBoxes(day, month, year).parse(problems, "born", "Date of birth"))
                .isEmpty();
        assertThat(problems.of("born")).isEqualTo(message);
    }
}
