package org.hearth.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.springframework.stereotype.Component;

/** Whether an appointment can be: the practitioner is free, and so is the place. */
@Component
class Diary {
    private static final int OFFERED = 3;
    private static final int DAYS_TO_LOOK = 10;

    private final SessionChangeStore store;
    private final PlaceStore places;
    private final SessionSettings settings;

    Diary(SessionChangeStore store, PlaceStore places, SessionSettings settings) {
        this.store = store;
        this.places = places;
        this.settings = settings;
    }

    /** Keeps the place when it can be; the diary is looked at first, so that its answer depends on nobody else's. */
    Booking book(Actor actor, Session session) {
        var appointment = session.appointment();
        if (!store.diaryIsFree(actor.account(), session.id(), appointment)) return Booking.DIARY_TAKEN;
        return settings.open(appointment)
                        && places.hold(session.id(), session.caseFile(), session.family(), appointment)
                ? Booking.BOOKED
                : Booking.PLACE_NOT_AVAILABLE;
    }

    void free(Session session) {
        places.free(session.id(), session.caseFile());
    }

    /**
     * A few times that are possible: well before and after the one asked for, then at its hour on the next working days. They begin
     * hours away, so that they do not trace the edges of whatever stood in the way.
     */
    List<Appointment> possible(Actor actor, Session session, Instant now) {
        var wanted = session.appointment();
        var sameDay = Stream.of(2, -2, 3, -3, 4, -4)
                .map(hours -> wanted.on().atTime(wanted.starts()).plusHours(hours))
                .filter(time -> time.toLocalDate().equals(wanted.on()))
                .map(time -> wanted.at(time.toLocalDate(), time.toLocalTime()));
        var laterDays = IntStream.rangeClosed(1, DAYS_TO_LOOK)
                .mapToObj(wanted.on()::plusDays)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(day -> wanted.at(day, wanted.starts()));
        return Stream.concat(sameDay, laterDays)
                .filter(appointment -> appointment.begins().isAfter(now) && settings.open(appointment))
                .filter(appointment -> places.isFree(session.caseFile(), session.family(), appointment))
                .filter(appointment -> store.diaryIsFree(actor.account(), session.id(), appointment))
                .limit(OFFERED)
                .toList();
    }
}
