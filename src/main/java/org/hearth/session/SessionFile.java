package org.hearth.session;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.access.Actor;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.interchange.Column;
import org.hearth.interchange.Columns;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Known;
import org.hearth.interchange.Row;
import org.hearth.interchange.Sheet;
import org.hearth.programme.ProgrammeModule;
import org.hearth.programme.Programmes;
import org.springframework.stereotype.Component;

/**
 * Sessions that are over, as a caseload folder carries them. A session that covered several modules names them all
 * in its cell, with a space between.
 */
@Component
class SessionFile implements InterchangeFile {
    private static final Columns COLUMNS = Columns.of(
            Column.id("session_id"),
            Column.text("enrolment_id").needed().in("enrolments.csv", "enrolment_id"),
            Column.date("held_on").needed(),
            Column.time("start_time").needed(),
            Column.number("minutes", 1, 1440).needed(),
            Column.code("mode", Arrays.stream(Mode.values()).map(Mode::code).toList())
                    .needed(),
            Column.text("module"),
            Column.code(
                            "attendance",
                            Arrays.stream(Attendance.values())
                                    .map(Attendance::code)
                                    .toList())
                    .needed());

    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Programmes programmes;

    SessionFile(Sessions sessions, Enrolments enrolments, Programmes programmes) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "sessions.csv";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void check(Sheet sheet, Known known) {
        var codes = programmes.current(Actor.job("caseload")).modules().stream()
                .filter(ProgrammeModule::heldInSessions)
                .map(ProgrammeModule::code)
                .toList();
        for (var row : sheet.rows())
            if (!codes.containsAll(modules(row))
                    || modules(row).stream().distinct().count() != modules(row).size())
                sheet.reject(row, "module", "one of " + String.join(", ", codes));
    }

    private static List<String> modules(Row row) {
        return row.known("module").map(cell -> List.of(cell.split(" ", -1))).orElse(List.of());
    }

    @Override
    public void write(Actor job, List<Row> rows) {
        var known = enrolments.all(job).stream().collect(toMap(Enrolment::ref, enrolment -> enrolment));
        sessions.bring(
                job,
                rows.stream()
                        .map(row -> held(row, requireNonNull(known.get(row.text("enrolment_id")))))
                        .toList());
    }

    private static HeldSession held(Row row, Enrolment enrolment) {
        return new HeldSession(
                row.text("session_id"),
                enrolment.id(),
                enrolment.caseFile(),
                enrolment.family(),
                row.day("held_on"),
                row.time("start_time").orElseThrow(),
                row.number("minutes").orElseThrow(),
                Mode.of(row.text("mode")).orElseThrow(),
                modules(row),
                Attendance.of(row.text("attendance")).orElseThrow());
    }

    @Override
    public void export(Actor job, Consumer<List<String>> row) {
        var refs = enrolments.all(job).stream().collect(toMap(Enrolment::id, Enrolment::ref));
        for (var session : sessions.exported(job))
            row.accept(List.of(
                    session.ref(),
                    requireNonNull(refs.get(session.enrolment())),
                    session.heldOn().toString(),
                    session.starts().toString(),
                    Integer.toString(session.minutes()),
                    session.mode().code(),
                    String.join(" ", session.modules()),
                    session.attendance().code()));
    }

    @Override
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        return Map.of(
                "sessions", (long) sessions.attendanceFacts(reporting, asOf).size());
    }
}
