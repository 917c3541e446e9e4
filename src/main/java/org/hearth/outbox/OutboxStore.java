package org.hearth.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages, each in its parent's own file. A message belongs to whoever wrote it, and leaves in their name alone. */
@Repository
class OutboxStore {
    private final JdbcClient db;

    OutboxStore(JdbcClient db) {
        this.db = db;
    }

    boolean insert(Actor actor, Message message) {
        return db.sql("""
            insert into outbox (id, case_file_id, family_id, account_id, template, way, worker, session_id, on_date, starts, enclosure_id,
                                queued_at, due_at, lapses_at)
            values (:id, :file, :family, :actor, :template, :way, :worker, :session, :on, :starts, :brings, :queued, :due, :lapses)
            on conflict (id) do nothing
            """)
                        .param("id", message.id().value())
                        .param("file", message.file().value())
                        .param("family", message.family().value())
                        .param("actor", actor.account().value())
                        .param("template", message.template())
                        .param("way", message.way().code())
                        .param("worker", message.worker())
                        .param(
                                "session",
                                message.about().map(m -> m.id().value()).orElse(null))
                        .param("on", message.about().map(Meeting::on).orElse(null))
                        .param("starts", message.about().map(Meeting::starts).orElse(null))
                        .param(
                                "brings",
                                message.brings().map(EnclosureId::value).orElse(null),
                                Types.OTHER)
                        .param("queued", at(message.queued()))
                        .param("due", at(message.due()))
                        .param("lapses", at(message.lapses()))
                        .update()
                == 1;
    }

    List<Message> of(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, case_file_id, family_id, template, way, worker, session_id, on_date, starts, enclosure_id, state, why, tries,
                   queued_at, due_at, lapses_at
            from outbox
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'letters'))
            order by queued_at desc, id
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(OutboxStore::message)
                .list();
    }

    /** Held until the transaction ends, so that it is sent, stopped or posted by one alone; empty while another holds it. */
    Optional<Message> hold(Actor actor, MessageId id) {
        return db.sql("""
            select id, case_file_id, family_id, template, way, worker, session_id, on_date, starts, enclosure_id, state, why, tries,
                   queued_at, due_at, lapses_at
            from outbox
            where id = :id and case_file_id in (select open_to(:actor, 'letters'))
            for update skip locked
            """)
                .param("id", id.value())
                .param("actor", actor.account().value())
                .query(OutboxStore::message)
                .optional();
    }

    /** The next of the actor's own that is due, marked as on its way; it counts as tried. */
    Optional<MessageId> claim(Actor actor, Instant now) {
        return db.sql("""
            update outbox set state = 'sending', tries = tries + 1, claimed_at = :now
            where case_file_id in (select open_to(:actor, 'letters', 'write')) and id = (
                select id from outbox
                where account_id = :actor and state = 'queued' and way <> 'letter' and due_at <= :now
                  and case_file_id in (select open_to(:actor, 'letters', 'write'))
                order by due_at, id
                limit 1
                for update skip locked)
            returning id
            """)
                .param("actor", actor.account().value())
                .param("now", at(now))
                .query((row, n) -> new MessageId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those of the actor's own that were on their way when whoever carried them ended, longer ago than a try can take. */
    List<MessageId> left(Actor actor, Instant now, Duration longest) {
        return db.sql("""
            select id from outbox
            where account_id = :actor and state = 'sending' and claimed_at < :before
              and case_file_id in (select open_to(:actor, 'letters'))
            order by claimed_at, id
            for update skip locked
            """)
                .param("actor", actor.account().value())
                .param("before", at(now.minus(longest)))
                .query((row, n) -> new MessageId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those in files open to the actor that are too late to send, whoever wrote them. */
    List<MessageId> late(Actor actor, Instant now) {
        return db.sql("""
            select id from outbox
            where state = 'queued' and lapses_at <= :now and case_file_id in (select open_to(:actor, 'letters'))
            order by lapses_at, id
            for update skip locked
            """)
                .param("actor", actor.account().value())
                .param("now", at(now))
                .query((row, n) -> new MessageId(row.getObject("id", UUID.class)))
                .list();
    }

    void again(Actor actor, MessageId id, Instant due) {
        db.sql("""
            update outbox set state = 'queued', due_at = :due
            where id = :id and case_file_id in (select open_to(:actor, 'letters', 'write'))
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .param("due", at(due))
                .update();
    }

    void end(Actor actor, MessageId id, State state, String why, Instant now) {
        db.sql("""
            update outbox set state = :state, why = :why, done_at = :now
            where id = :id and state in ('queued', 'sending') and case_file_id in (select open_to(:actor, 'letters', 'write'))
            """)
                .param("actor", actor.account().value())
                .param("id", id.value())
                .param("state", state.code())
                .param("why", why)
                .param("now", at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        var session = Optional.ofNullable(row.getObject("session_id", UUID.class));
        var on = row.getObject("on_date", LocalDate.class);
        var starts = row.getObject("starts", LocalTime.class);
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_file_id", UUID.class)),
                new FamilyId(row.getObject("family_id", UUID.class)),
                row.getString("template"),
                Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getString("worker"),
                session.map(id -> new Meeting(new SessionId(id), on, starts)),
                Optional.ofNullable(row.getObject("enclosure_id", UUID.class)).map(EnclosureId::new),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("why"),
                row.getInt("tries"),
                instant(row, "queued_at"),
                instant(row, "due_at"),
                instant(row, "lapses_at"));
    }
}
