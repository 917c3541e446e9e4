package org.hearth.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that stands at nine in the morning of 2 March 2026 in London until a test moves it. */
public class TestClock extends Clock {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START =
            ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, LONDON).toInstant();

    private volatile Instant now = START;

    public void reset() {
        now = START;
    }

    public void set(LocalDate day) {
        now = day.atTime(9, 0).atZone(LONDON).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, LONDON);
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
