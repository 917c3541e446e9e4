package org.hearth.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.casefile.FamilyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Weeks, findings and alarms; the database shows to each reader what is told to them, and nobody what is about themselves. */
@Repository
class WatchStore {
    private final JdbcClient db;

    WatchStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the week has its digest already. */
    boolean begin(LocalDate week, Instant now) {
        return db.sql("insert into watch_week (week, made_at) values (:week, :now) on conflict do nothing")
                        .param("week", week)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void found(LocalDate week, AccountId account, Sort sort, int number) {
        db.sql("insert into watch_finding (week, account_id, sort, number) values (:week, :account, :sort, :number)")
                .param("week", week)
                .param("account", account.value())
                .param("sort", sort.code())
                .param("number", number)
                .update();
    }

    /** Alarms of a week: how many records each colleague looked at or asked for. */
    void foundHoney(LocalDate week, Instant from, Instant until) {
        db.sql("""
            insert into watch_finding (week, account_id, sort, number)
            select :week, account_id, 'honey', count(distinct family_id) from honey_alarm
            where at >= :from and at < :until group by account_id
            """)
                .param("week", week)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The week waits for every advisor there is now; for the managers, when something of the only advisor stood out. */
    void ask(LocalDate week) {
        db.sql("""
            insert into watch_task (week, account_id)
            select distinct :week::date, a.id from account a join account_role r on r.account_id = a.id
            where a.active and a.kind = 'person' and (
                r.role = 'safeguarding_advisor'
                or r.role = 'team_manager' and exists (
                    select from watch_finding f
                    where f.week = :week and f.account_id <> a.id and is_the_only_advisor(f.account_id)))
            """).param("week", week).update();
    }

    /** The latest weeks, with whether each waits for the actor. */
    List<Found> weeks(Actor actor, int most) {
        return db.sql("""
            select w.week, f.sort, f.number, a.name, f.account_id,
                exists (select from watch_task t
                    where t.week = w.week and t.account_id = :actor and t.answer is null) as waiting
            from (select week from watch_week order by week desc limit :most) w
            left join watch_finding f on f.week = w.week and f.account_id <> :actor left join account a on a.id = f.account_id
            order by w.week desc, a.name, f.account_id, f.sort
            """)
                .param("actor", actor.account().value())
                .param("most", most)
                .query((row, n) -> new Found(
                        row.getObject("week", LocalDate.class),
                        row.getBoolean("waiting"),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("sort")).map(Sort::of),
                        row.getInt("number")))
                .list();
    }

    /** Whether anything is told to the actor, or was. */
    boolean tells(Actor actor) {
        return db.sql("""
            select exists (select from honey_alarm where account_id <> :actor)
                or exists (select from watch_task where account_id = :actor)
            """)
                .param("actor", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    boolean stoodOut(LocalDate week) {
        return db.sql("select exists (select from watch_finding where week = :week)")
                .param("week", week)
                .query(Boolean.class)
                .single();
    }

    List<LocalDate> waiting(Actor actor) {
        return db.sql("select week from watch_task where account_id = :actor and answer is null order by week")
                .param("actor", actor.account().value())
                .query(LocalDate.class)
                .list();
    }

    boolean answer(Actor actor, LocalDate week, Answer answer, Instant now) {
        return db.sql("""
            update watch_task set answer = :answer, answered_at = :now
            where week = :week and account_id = :actor and answer is null
            """)
                        .param("answer", answer.code())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("week", week)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    List<Alarm> alarms(Actor actor) {
        return db.sql("""
            select h.id, a.name, h.at, coalesce(h.network, '') as network
            from honey_alarm h join account a on a.id = h.account_id
            where h.answer is null and h.account_id <> :actor order by h.at, h.id
            """)
                .param("actor", actor.account().value())
                .query(WatchStore::alarm)
                .list();
    }

    boolean isTold(Actor actor, AlarmId alarm) {
        return db.sql("select exists (select from honey_alarm where id = :id and account_id <> :actor)")
                .param("id", alarm.value())
                .param("actor", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    boolean answer(Actor actor, AlarmId alarm, Answer answer, Instant now) {
        return db.sql("""
            update honey_alarm set answer = :answer, answered_by = :actor, answered_at = :now
            where id = :id and answer is null and account_id <> :actor
            """)
                        .param("answer", answer.code())
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", alarm.value())
                        .update()
                == 1;
    }

    void lay(FamilyId family) {
        db.sql("select honey_lay(:family)")
                .param("family", family.value())
                .query()
                .singleRow();
    }

    private static Alarm alarm(ResultSet row, int n) throws SQLException {
        return new Alarm(
                new AlarmId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("network"));
    }

    /** One finding of a week; a week in which nothing stood out has one row with neither colleague nor sort. */
    record Found(LocalDate week, boolean waiting, Optional<String> colleague, Optional<Sort> sort, int number) {}
}
