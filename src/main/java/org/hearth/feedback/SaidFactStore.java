package org.hearth.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of feedback: that there is some, of whom and when, and no word of it. */
@Repository
class SaidFactStore {
    private final JdbcClient db;

    SaidFactStore(JdbcClient db) {
        this.db = db;
    }

    /** What others may read now, in no order that says anything. */
    List<Said> said() {
        return db.sql("""
            select piece_id, case_file_id, family_id, given_on, use = 'quote' and quotable as quotable from feedback
            where piece_id is not null and checked_by is not null and use <> 'none'
            order by piece_id
            """)
                .query((row, n) -> new Said(
                        new PieceId(row.getObject("piece_id", UUID.class)),
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        new FamilyId(row.getObject("family_id", UUID.class)),
                        row.getObject("given_on", LocalDate.class),
                        row.getBoolean("quotable")))
                .list();
    }
}
