package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** An appointment is a time of day in London, whatever the clocks do. */
class AppointmentTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Test
    void inSummerTenIsAnHourEarlierForTheWorld() {
        assertThat(at(SPRING.minusDays(1), 10, 0).begins()).hasToString("2026-03-28T10:00:00Z");
        assertThat(at(SPRING, 10, 0).begins()).hasToString("2026-03-29T09:00:00Z");
        assertThat(at(AUTUMN.minusDays(1), 10, 0).begins()).hasToString("2026-10-24T09:00:00Z");
        assertThat(at(AUTUMN, 10, 0).begins()).hasToString("2026-10-25T10:00:00Z");
    }

    @Test
    void aWeekLaterIsAtTheSameTimeOfDay() {
        var before = at(SPRING.minusDays(3), 10, 0);
        var after = Suggestion.weekLater(before, before.on());

        assertThat(after.starts()).isEqualTo(LocalTime.of(10, 0));
        assertThat(Duration.between(before.begins(), after.begins())).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Test
    void aCallThatTheClocksChangeUnderLastsItsMinutes() {
        assertThat(at(SPRING, 0, 30).until()).isEqualTo(LocalTime.of(2, 30));
        assertThat(at(AUTUMN, 1, 30).until()).isEqualTo(LocalTime.of(1, 30));
    }

    @Property
    void itLastsItsMinutesOnEveryDay(
            @ForAll @IntRange(min = 0, max = 730) int day,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = 5, max = 240) int length) {
        var appointment = new Appointment(
                LocalDate.of(2026, 1, 1).plusDays(day),
                LocalTime.MIN.plusMinutes(minute),
                length,
                Mode.PHONE,
                Optional.empty());

        assertThat(Duration.between(appointment.begins(), appointment.ends())).isEqualTo(Duration.ofMinutes(length));
        assertThat(appointment.begins().atZone(Appointment.LONDON).toLocalDate())
                .isEqualTo(appointment.on());
    }

    @Property
    void theNextOneIsAfterTodayOnTheSameWeekday(@ForAll @IntRange(min = -100, max = 100) int ago) {
        var today = LocalDate.of(2026, 3, 2);
        var last = at(today.plusDays(ago), 10, 0);

        var next = Suggestion.weekLater(last, today);

        assertThat(next.on()).isAfter(today);
        assertThat(next.on()).isAfter(last.on());
        assertThat(next.on().getDayOfWeek()).isEqualTo(last.on().getDayOfWeek());
    }

    private static Appointment at(LocalDate on, int hour, int minute) {
        return new Appointment(on, LocalTime.of(hour, minute), 60, Mode.PHONE, Optional.empty());
    }
}
