package org.hearth.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.enrolment.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of each parent with their own practitioner: planned, moved, held and recorded. */
@Service
@Transactional
public class Sessions {
    private final SessionStore store;
    private final SessionChangeStore changes;
    private final NoteStore notes;
    private final Diary diary;
    private final SessionBulkStore bulk;
    private final SessionFactStore facts;
    private final Enrolments enrolments;
    private final Audit audit;
    private final Clock clock;

    Sessions(
            SessionStore store,
            SessionChangeStore changes,
            NoteStore notes,
            Diary diary,
            SessionBulkStore bulk,
            SessionFactStore facts,
            Enrolments enrolments,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.notes = notes;
        this.diary = diary;
        this.bulk = bulk;
        this.facts = facts;
        this.enrolments = enrolments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a session with the parent whose file it is; the same id a second time changes nothing. */
    Booking plan(Actor actor, SessionId id, CaseFileId caseFile, Appointment appointment) {
        var session = begun(actor, id, caseFile, appointment, Optional.empty());
        if (store.exists(actor, id)) return Booking.BOOKED;
        var booking = diary.book(actor, session);
        if (booking != Booking.BOOKED) return booking;
        if (!changes.insert(session, actor.account(), clock.instant())) {
            if (store.exists(actor, id)) return Booking.BOOKED; // The same form, sent twice at once, came first.
            // An appointment in a file this person has handed on still stands in their diary.
            diary.free(session);
            return Booking.DIARY_TAKEN;
        }
        audit.changed(actor, caseFile, "session planned");
        return booking;
    }

    /** Moves a planned session; when and where it was planned before is kept. */
    Booking move(Actor actor, SessionId id, int version, Appointment appointment) {
        var session = here(actor, id);
        if (session.isPlanned() && session.appointment().equals(appointment)) return Booking.BOOKED;
        if (!session.isPlanned() || session.version() != version) return Booking.CHANGED_MEANWHILE;
        var moved = session.at(appointment);
        var booking = diary.book(actor, moved);
        if (booking != Booking.BOOKED) return booking;
        if (!changes.replace(actor, moved, clock.instant())) throw new ChangedMeanwhile();
        audit.changed(actor, session.caseFile(), "session moved");
        return booking;
    }

    /** Says what became of a session; false, and nothing changed, when somebody changed it meanwhile. */
    boolean record(
            Actor actor, SessionId id, int version, Appointment held, Attendance attendance, List<String> modules) {
        return change(actor, id, version, "session recorded", session -> {
            var words = session.outcome();
            return session.at(held)
                    .with(new Session.Outcome(
                            attendance,
                            modules,
                            words.map(Session.Outcome::note).orElse(""),
                            words.map(Session.Outcome::nextStep).orElse("")));
        });
    }

    /** A session that nobody had planned; the same id a second time changes nothing. */
    void recordUnplanned(
            Actor actor,
            SessionId id,
            CaseFileId caseFile,
            Appointment held,
            Attendance attendance,
            List<String> modules) {
        var outcome = new Session.Outcome(attendance, modules, "", "");
        var session = begun(actor, id, caseFile, held, Optional.of(outcome));
        if (changes.insert(session, actor.account(), clock.instant())) {
            audit.changed(actor, caseFile, "session recorded");
        } else if (!store.exists(actor, id)) {
            throw new NotHere();
        }
    }

    /** An appointment that will not be, with the reason in a few words; its place is free again. */
    boolean cancel(Actor actor, SessionId id, int version, Attendance by, String why) {
        if (!by.isCancelled()) throw new IllegalArgumentException("not a way to cancel: " + by);
        return change(
                actor,
                id,
                version,
                "session cancelled",
                session -> session.with(new Session.Outcome(by, List.of(), why, "")));
    }

    /** The note and the next step of a recorded session; false when somebody changed it meanwhile. */
    boolean note(Actor actor, SessionId id, int version, String note, String nextStep) {
        return change(
                actor,
                id,
                version,
                "session note",
                session ->
                        session.with(session.outcome().orElseThrow(NotHere::new).noting(note, nextStep)));
    }

    /** Every session of the parent whose file it is, the latest first. */
    List<Session> of(Actor actor, CaseFileId caseFile) {
        var sessions = store.of(actor, caseFile);
        audit.read(actor, caseFile, "sessions");
        return sessions;
    }

    /** The appointments the parent of this file still has, the next first. */
    public List<Meeting> toCome(Actor actor, CaseFileId caseFile) {
        return of(actor, caseFile).reversed().stream()
                .filter(s -> s.isPlanned() && s.appointment().begins().isAfter(clock.instant()))
                .map(s -> new Meeting(
                        s.id(), s.appointment().on(), s.appointment().starts()))
                .toList();
    }

    /**
     * The notes in those of these files where the actor may read notes, the latest session first; nothing of other files, nor of
     * files that were erased. For looking through many files: whoever shows a note from here says so in the trail.
     */
    @Transactional(readOnly = true)
    public List<Note> notes(Actor actor, Collection<CaseFileId> files) {
        return notes.of(actor, files);
    }

    Optional<Session> find(Actor actor, SessionId id) {
        var session = store.find(actor, id);
        session.ifPresent(s -> audit.read(actor, s.caseFile(), "session"));
        return session;
    }

    /** Whether this session lies in this file and is open to the actor. */
    public boolean isIn(Actor actor, SessionId id, CaseFileId parentsFile) {
        return find(actor, id).filter(s -> s.caseFile().equals(parentsFile)).isPresent();
    }

    /** When and how the session was planned before it was moved, the first first. */
    List<Appointment> before(Actor actor, SessionId id) {
        return store.before(actor, id);
    }

    /** What was planned and is not recorded yet, up to and on a day, in the files the actor may open. */
    List<Session> planned(Actor actor, LocalDate until) {
        var sessions = store.planned(actor, until);
        sessions.stream().map(Session::caseFile).distinct().forEach(file -> audit.read(actor, file, "diary"));
        return sessions;
    }

    /** When a practitioner is expected somewhere, from a day to another: what they planned in files still open to them. */
    public List<Busy> diary(Actor actor, LocalDate from, LocalDate until) {
        audit.noted(actor, "diary for a calendar");
        return store.diary(actor, from, until);
    }

    /** The modules that sessions the parent attended have covered, each with the last day. */
    @Transactional(readOnly = true)
    Map<String, LocalDate> covered(Actor actor, CaseFileId caseFile) {
        return store.covered(actor, caseFile);
    }

    /** Times near the one asked for at which the session could be. */
    List<Appointment> possible(Actor actor, SessionId id, CaseFileId caseFile, Appointment wanted) {
        return diary.possible(actor, begun(actor, id, caseFile, wanted, Optional.empty()), clock.instant());
    }

    /** Keeps sessions that another system held, those that are not here yet; says how many that was. */
    public int bring(Actor job, List<HeldSession> sessions) {
        var changed = sessions.stream().map(HeldSession::caseFile).distinct();
        audit.changed(job, changed.toList(), "sessions brought in");
        return bulk.insert(sessions, clock.instant());
    }

    /** Every session that is over in the files the job may open, by ref, without notes. */
    public List<HeldSession> exported(Actor job) {
        return bulk.held(job);
    }

    /** The sessions over on or before a day, for figures: no words, no names. For {@link Actor#reporting()} only. */
    public List<AttendanceFact> attendanceFacts(Actor reporting, LocalDate asOf) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.until(asOf);
    }

    /** As {@link #attendanceFacts}, one after the other. */
    public void eachAttendance(Actor reporting, LocalDate asOf, Consumer<AttendanceFact> to) {
        if (!reporting.isReporting()) throw new NotHere();
        facts.each(asOf, to);
    }

    private Session begun(
            Actor actor,
            SessionId id,
            CaseFileId caseFile,
            Appointment appointment,
            Optional<Session.Outcome> outcome) {
        var enrolment = enrolments.of(actor, caseFile).orElseThrow(NotHere::new);
        return new Session(id, caseFile, enrolment.family(), enrolment.id(), appointment, outcome, 1);
    }

    private boolean change(Actor actor, SessionId id, int version, String what, UnaryOperator<Session> to) {
        var session = here(actor, id);
        var changed = to.apply(session);
        // The same form sent twice is one change.
        if (changed.equals(session)) return true;
        if (session.version() != version || !changes.replace(actor, changed, clock.instant())) return false;
        if (!changed.saysAs(session)) notes.write(actor, changed, clock.instant());
        if (changed.isCancelled()) diary.free(changed);
        audit.changed(actor, session.caseFile(), what);
        return true;
    }

    private Session here(Actor actor, SessionId id) {
        return store.find(actor, id).orElseThrow(NotHere::new);
    }
}
