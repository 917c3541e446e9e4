package org.hearth.session;

import java.time.Duration;
import java.time.ZoneOffset;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database to keep a place, and learns no more than yes or no. */
@Repository
class PlaceStore {
    private final JdbcClient db;
    private final Duration between;

    PlaceStore(JdbcClient db, SessionSettings settings) {
        this.db = db;
        this.between = settings.between();
    }

    /** Whether the place is kept; where the session was before is given up only if it is. */
    boolean hold(SessionId session, CaseFileId parentsFile, FamilyId family, Appointment appointment) {
        var whereabouts = appointment.whereabouts();
        if (whereabouts.isEmpty()) {
            free(session, parentsFile);
            return true;
        }
        return db.sql("select hold_place(:session, :file, :family, :place, :begins, :until)")
                .param("session", session.value())
                .param("file", parentsFile.value())
                .param("family", family.value())
                .param("place", whereabouts.get())
                .param("begins", appointment.begins().atOffset(ZoneOffset.UTC))
                .param("until", appointment.ends().plus(between).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    boolean isFree(CaseFileId parentsFile, FamilyId family, Appointment appointment) {
        var whereabouts = appointment.whereabouts();
        return whereabouts.isEmpty()
                || db.sql("select place_is_free(:file, :family, :place, :begins, :until)")
                        .param("file", parentsFile.value())
                        .param("family", family.value())
                        .param("place", whereabouts.get())
                        .param("begins", appointment.begins().atOffset(ZoneOffset.UTC))
                        .param("until", appointment.ends().plus(between).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getBoolean(1))
                        .single();
    }

    void free(SessionId session, CaseFileId parentsFile) {
        db.sql("select free_place(:session, :file)")
                .param("session", session.value())
                .param("file", parentsFile.value())
                .query((row, n) -> session)
                .list();
    }
}
