package org.hearth.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the counting role may read of consent for research: who agrees, and nothing of what was said. */
@Repository
class ConsentFactStore {
    private final JdbcClient db;

    ConsentFactStore(JdbcClient db) {
        this.db = db;
    }

    /** The files of those whose last answer is a yes that was not taken back, and who had said yes by this day. */
    Set<CaseFileId> agreed(LocalDate by) {
        return db
                .sql("""
                select last.case_file_id
                from (
                    select distinct on (case_file_id) case_file_id, answer, withdrawn_on
                    from consent
                    where about = 'research'
                    order by case_file_id, asked_on desc, recorded_at desc) last
                where last.answer = 'yes' and last.withdrawn_on is null and exists (
                    select from consent c
                    where c.case_file_id = last.case_file_id and c.about = 'research'
                      and c.answer = 'yes' and c.withdrawn_on is null and c.asked_on <= :by)
                """)
                .param("by", by)
                .query((row, n) -> new CaseFileId(row.getObject("case_file_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
