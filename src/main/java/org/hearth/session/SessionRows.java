package org.hearth.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.team.PlaceId;
import org.hearth.vault.Vault;

/** How rows become sessions; what was said in them is opened. */
record SessionRows(Vault vault) {
    Session session(ResultSet row, int n) throws SQLException {
        var id = new SessionId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Session(
                id,
                file,
                new FamilyId(row.getObject("family_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                appointment(row),
                outcome(row, id, file),
                row.getInt("version"));
    }

    static HeldSession held(ResultSet row, int n) throws SQLException {
        var appointment = appointment(row);
        return new HeldSession(
                row.getString("ref"),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                new FamilyId(row.getObject("family_id", UUID.class)),
                appointment.on(),
                appointment.starts(),
                appointment.minutes(),
                appointment.mode(),
                words(row, "modules"),
                Attendance.of(row.getString("attendance")).orElseThrow());
    }

    /** An array of text; none when the column is null. */
    static List<String> words(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("on_date", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getInt("minutes"),
                Mode.of(row.getString("mode")).orElseThrow(),
                Optional.ofNullable(row.getObject("place_id", UUID.class)).map(PlaceId::new));
    }

    /** No words where there is no note, and where the reader may read none. */
    private Optional<Session.Outcome> outcome(ResultSet row, SessionId id, CaseFileId file) throws SQLException {
        var attendance = row.getString("attendance");
        return attendance == null
                ? Optional.empty()
                : Optional.of(new Session.Outcome(
                        Attendance.of(attendance).orElseThrow(),
                        words(row, "modules"),
                        vault.open(file, NoteStore.note(id), row.getBytes("note_sealed")),
                        vault.open(file, NoteStore.nextStep(id), row.getBytes("next_step_sealed"))));
    }
}
