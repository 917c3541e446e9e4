package org.hearth.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What referrals told before there were plans. Nothing is added any more. */
@Repository
class OldWayStore {
    private final JdbcClient db;

    OldWayStore(JdbcClient db) {
        this.db = db;
    }

    /** A way, and the day we were told of it. */
    record OldWay(CaseFileId file, SafeWay way, LocalDate toldOn) {}

    /** Whether anything is there at all, in files open to the actor or not. */
    boolean isAny() {
        return db.sql("select contact_told_before()").query(Boolean.class).single();
    }

    /** What is there, by the file it lies in. */
    Map<CaseFileId, List<OldWay>> all(Actor job) {
        var all = new LinkedHashMap<CaseFileId, List<OldWay>>();
        db.sql("""
            select case_file_id, channel, safe, detail, words, times, told_on
            from safe_way
            where case_file_id in (select open_to(:actor, 'contact'))
            order by case_file_id, array_position(array['phone', 'voicemail', 'text', 'email', 'post'], channel)
            """)
                .param("actor", job.account().value())
                .query((row, n) -> new OldWay(
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        new SafeWay(
                                ToldChannel.of(row.getString("channel")),
                                row.getBoolean("safe"),
                                row.getString("detail"),
                                row.getString("words"),
                                row.getString("times")),
                        row.getObject("told_on", LocalDate.class)))
                .list()
                .forEach(old -> all.computeIfAbsent(old.file(), file -> new ArrayList<>())
                        .add(old));
        return all;
    }

    /** Lets go of all of it, on the disk too. */
    void empty() {
        db.sql("select contact_all_carried()").query().singleRow();
    }
}
