package org.hearth.contact;

import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways to reach a parent, the latest word on each. */
@Repository
class ContactStore {
    private final JdbcClient db;

    ContactStore(JdbcClient db) {
        this.db = db;
    }

    void put(CaseFileId file, FamilyId family, SafeWay way, LocalDate on) {
        db.sql("""
                insert into safe_way (case_file_id, family_id, channel, safe, detail, words, times, told_on)
                values (:file, :family, :channel, :safe, :detail, :words, :times, :on)
                on conflict (case_file_id, channel) do update
                set safe = excluded.safe, detail = excluded.detail, words = excluded.words, times = excluded.times,
                    told_on = excluded.told_on
                """)
                .param("file", file.value())
                .param("family", family.value())
                .param("channel", way.channel().code())
                .param("safe", way.safe())
                .param("detail", way.detail())
                .param("words", way.words())
                .param("times", way.times())
                .param("on", on)
                .update();
    }

    List<ToldWay> of(Actor actor, CaseFileId file) {
        return db.sql("""
            select channel, safe, detail, words, times, told_on
            from safe_way
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'contact'))
            order by array_position(array['phone', 'voicemail', 'text', 'email', 'post'], channel)
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query((row, n) -> new ToldWay(
                        new SafeWay(
                                ToldChannel.of(row.getString("channel")),
                                row.getBoolean("safe"),
                                row.getString("detail"),
                                row.getString("words"),
                                row.getString("times")),
                        row.getObject("told_on", LocalDate.class)))
                .list();
    }
}
