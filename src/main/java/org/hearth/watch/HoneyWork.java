package org.hearth.watch;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;
import org.hearth.measure.BroughtResponse;
import org.hearth.measure.Measures;
import org.hearth.measure.Timepoint;
import org.hearth.programme.Programmes;
import org.hearth.programme.Stream;
import org.hearth.session.Attendance;
import org.hearth.session.HeldSession;
import org.hearth.session.Mode;
import org.hearth.session.Sessions;
import org.springframework.stereotype.Component;

/** What is left of the work with somebody who stayed for some months: sessions, kept and missed, and the first measures. */
@Component
class HoneyWork {
    private static final List<Attendance> ATTENDANCES = List.of(
            Attendance.ATTENDED,
            Attendance.ATTENDED,
            Attendance.ATTENDED,
            Attendance.ATTENDED,
            Attendance.ATTENDED,
            Attendance.DID_NOT_ATTEND,
            Attendance.CANCELLED_BY_PARENT);
    private static final List<Mode> MODES = List.of(Mode.IN_PERSON, Mode.IN_PERSON, Mode.HOME, Mode.VIDEO, Mode.PHONE);
    private static final List<Integer> MINUTES = List.of(45, 60, 60, 90);
    private static final List<Integer> LITTLE = List.of(0, 0, 1, 1, 2);

    private final Sessions sessions;
    private final Measures measures;
    private final Programmes programmes;
    private final SecureRandom chance = new SecureRandom();

    HoneyWork(Sessions sessions, Measures measures, Programmes programmes) {
        this.sessions = sessions;
        this.measures = measures;
        this.programmes = programmes;
    }

    /** From the day they joined to the day they left. */
    void leave(Actor operator, Person parent, EnrolmentId enrolment, LocalDate joined, LocalDate left) {
        sessions.bring(operator, sessions(operator, parent, enrolment, joined, left));
        measures.bring(
                operator,
                measures.instruments(operator).stream()
                        .map(instrument -> answered(parent, instrument, joined.plusDays(chance.nextInt(20))))
                        .toList());
    }

    private List<HeldSession> sessions(
            Actor operator, Person parent, EnrolmentId enrolment, LocalDate joined, LocalDate left) {
        var modules = programmes
                .current(operator)
                .modulesFor(parent.role() == PersonRole.MOTHER ? Stream.MOTHER : Stream.FATHER);
        var held = new ArrayList<HeldSession>();
        for (var day = later(joined); day.isBefore(left); day = later(day)) {
            var module = modules.get(Math.min(held.size() / 3, modules.size() - 1));
            held.add(new HeldSession(
                    UUID.randomUUID().toString(),
                    enrolment,
                    parent.caseFile(),
                    parent.family(),
                    day,
                    LocalTime.of(9, 0).plusMinutes(30L * chance.nextInt(15)),
                    one(MINUTES),
                    one(MODES),
                    List.of(module.code()),
                    one(ATTENDANCES)));
        }
        return held;
    }

    /** A working day one to four weeks on. */
    private LocalDate later(LocalDate day) {
        var next = day.plusDays(7L + chance.nextInt(22));
        return next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? next.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : next;
    }

    private BroughtResponse answered(Person parent, Instrument instrument, LocalDate on) {
        return new BroughtResponse(
                UUID.randomUUID().toString(),
                parent.caseFile(),
                parent.family(),
                parent.id(),
                instrument.code(),
                Optional.of(Timepoint.BASELINE),
                on,
                quiet(instrument));
    }

    /** Answers that speak of no danger: nobody is to worry about somebody who never was. */
    private Answers quiet(Instrument instrument) {
        Answers answers;
        do {
            answers = new Answers(IntStream.rangeClosed(1, instrument.size())
                    .mapToObj(item -> Optional.of(one(LITTLE)).filter(value -> instrument.offers(item, value)))
                    .toList());
        } while (instrument.danger(answers));
        return answers;
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
