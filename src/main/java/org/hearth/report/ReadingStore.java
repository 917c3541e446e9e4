package org.hearth.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read which report: insert-only. */
@Repository
class ReadingStore {
    private final JdbcClient db;

    ReadingStore(JdbcClient db) {
        this.db = db;
    }

    /** @param form as which it was read: {@code page}, or the ending of a file */
    void note(Actor reader, ReportPage page, String form, Instant now) {
        db.sql("""
            insert into report_reading (reader, report, chosen, every_count, form, read_at)
            values (:reader, :report, :chosen, :exact, :form, :now)
            """)
                .param("reader", reader.account().value())
                .param("report", page.topic().path())
                .param("chosen", page.chosen())
                .param("exact", page.exact())
                .param("form", form)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The newest readings first.
     *
     * @param before the number of the one after which to go on; empty for the newest
     */
    List<ReportReading> newest(Optional<Long> before, int most) {
        return db.sql("""
            select r.id, coalesce(a.name, 'By command') as name, r.report, r.chosen, r.every_count, r.form, r.read_at
            from report_reading r
            left join account a on a.id = r.reader
            where r.id < :before
            order by r.id desc
            limit :most
            """)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most)
                .query((row, n) -> new ReportReading(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("report"),
                        row.getString("chosen"),
                        row.getBoolean("every_count"),
                        row.getString("form"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
