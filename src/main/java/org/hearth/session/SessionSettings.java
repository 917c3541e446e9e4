package org.hearth.session;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When our places are open, and how long must pass at one place between the two parents of a family. */
@ConfigurationProperties("hearth.session")
record SessionSettings(
        @DefaultValue("08:00") LocalTime opens,
        @DefaultValue("20:00") LocalTime closes,
        @DefaultValue("30m") Duration between) {
    SessionSettings {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("hearth.session: opens before closes");
        if (between.isNegative()) throw new IllegalArgumentException("hearth.session: between is not negative");
    }

    /** Nobody is met anywhere, at a place or at home, outside these hours; the phone has none. */
    boolean open(Appointment appointment) {
        return appointment.whereabouts().isEmpty()
                || (!appointment.starts().isBefore(opens)
                        && !appointment.until().isAfter(closes)
                        && appointment.until().isAfter(appointment.starts()));
    }
}
