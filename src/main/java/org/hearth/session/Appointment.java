package org.hearth.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hearth.team.PlaceId;

/** When, for how many minutes, how and where parent and practitioner meet; the time of day is London's. Sessions brought from elsewhere name no place. */
record Appointment(LocalDate on, LocalTime starts, int minutes, Mode mode, Optional<PlaceId> place) {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    Appointment {
        if (minutes < 1) throw new IllegalArgumentException("minutes: " + minutes);
        if (mode != Mode.IN_PERSON && place.isPresent()) {
            throw new IllegalArgumentException("only meeting in person has one of our places");
        }
    }

    /** A time the clocks leap over in March is moved on by the hour they leap. */
    Instant begins() {
        return on.atTime(starts).atZone(LONDON).toInstant();
    }

    /** Minutes that pass, whatever the clocks do meanwhile. */
    Instant ends() {
        return begins().plusSeconds(minutes * 60L);
    }

    /** The time of day it is over. */
    LocalTime until() {
        return ends().atZone(LONDON).toLocalTime();
    }

    /** Where both parents of a family could meet each other: one of our places, or the home. */
    Optional<String> whereabouts() {
        return switch (mode) {
            case IN_PERSON -> place.map(PlaceId::toString);
            case HOME -> Optional.of("home");
            case VIDEO, PHONE -> Optional.empty();
        };
    }

    Appointment at(LocalDate day, LocalTime time) {
        return new Appointment(day, time, minutes, mode, place);
    }
}
