package org.hearth.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.instrument.Wording;
import org.hearth.instrument.WordingFile;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instruments, words and figures that came after the code. */
@Repository
class InstrumentStore {
    private final JdbcClient db;

    InstrumentStore(JdbcClient db) {
        this.db = db;
    }

    /** Words as they were kept, with the id of who loaded them: the counting role reads them too, and no names. */
    record Kept(String instrument, int version, String form, String content, String by, Instant at) {}

    /** Another one after each change. */
    String stamp() {
        return db.sql("select stamp::text from instrument_stamp")
                .query(String.class)
                .single();
    }

    private void stampAnew() {
        db.sql("update instrument_stamp set stamp = gen_random_uuid()").update();
    }

    List<String> definitions() {
        return db.sql("select content from instrument_definition order by instrument, version")
                .query(String.class)
                .list();
    }

    /** False when this version is there already. */
    boolean add(Actor actor, String instrument, int version, String content, Instant now) {
        var added = db.sql("""
            insert into instrument_definition (instrument, version, content, added_by, added_at)
            values (:instrument, :version, :content, :actor, :now)
            on conflict (instrument, version) do nothing
            """)
                        .param("instrument", instrument)
                        .param("version", version)
                        .param("content", content)
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        stampAnew();
        return added;
    }

    /** The latest words of each instrument, version, age form and language. */
    List<Kept> wordings() {
        return db.sql("""
            select distinct on (w.instrument, w.definition_version, w.form, w.language)
                w.instrument, w.definition_version, w.form, w.content, w.loaded_by, w.loaded_at
            from instrument_wording w
            order by w.instrument, w.definition_version, w.form, w.language, w.id desc
            """)
                .query((row, n) -> new Kept(
                        row.getString("instrument"),
                        row.getInt("definition_version"),
                        row.getString("form"),
                        row.getString("content"),
                        row.getString("loaded_by"),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void keep(Actor actor, Wording wording, Instant now) {
        db.sql("""
            insert into instrument_wording (instrument, definition_version, form, language, content, licence, loaded_by, loaded_at)
            values (:instrument, :version, :form, :language, :content, :licence, :actor, :now)
            """)
                .param("instrument", wording.instrument())
                .param("version", wording.version())
                .param("form", wording.form())
                .param("language", wording.language())
                .param("content", WordingFile.write(wording))
                .param("licence", wording.licence())
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        stampAnew();
    }

    /** What was last said of each figure. */
    List<LookedUp> lookedUp() {
        return db.sql("""
            select distinct on (f.instrument, f.definition_version, f.figure)
                f.instrument, f.definition_version, f.figure, f.confirmed, f.looked_at, f.said_by, f.said_at
            from instrument_figure f
            order by f.instrument, f.definition_version, f.figure, f.id desc
            """)
                .query((row, n) -> new LookedUp(
                        row.getString("instrument"),
                        row.getInt("definition_version"),
                        row.getString("figure"),
                        row.getBoolean("confirmed"),
                        row.getString("looked_at"),
                        row.getString("said_by"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The names of whoever loaded words or looked a figure up, by their ids. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        db.sql("""
            select id::text, name from account
            where id in (select loaded_by from instrument_wording union select said_by from instrument_figure)
            """).query((RowCallbackHandler) row -> names.put(row.getString("id"), row.getString("name")));
        return names;
    }

    void say(Actor actor, LookedUp said) {
        db.sql("""
            insert into instrument_figure (instrument, definition_version, figure, confirmed, looked_at, said_by, said_at)
            values (:instrument, :version, :figure, :confirmed, :source, :actor, :now)
            """)
                .param("instrument", said.instrument())
                .param("version", said.version())
                .param("figure", said.figure())
                .param("confirmed", said.confirmed())
                .param("source", said.source())
                .param("actor", actor.account().value())
                .param("now", said.at().atOffset(ZoneOffset.UTC))
                .update();
        stampAnew();
    }

    List<Draft> drafts() {
        return db.sql("select instrument, content, version from instrument_draft order by instrument")
                .query((row, n) ->
                        new Draft(row.getString("instrument"), row.getString("content"), row.getInt("version")))
                .list();
    }

    Optional<Draft> draft(String instrument) {
        return drafts().stream()
                .filter(draft -> draft.instrument().equals(instrument))
                .findFirst();
    }

    /** False when somebody changed it meanwhile, or began one of this name; a new one has version 0. */
    boolean keep(Actor actor, Draft draft, Instant now) {
        return db.sql("""
            insert into instrument_draft as d (instrument, content, changed_by, changed_at)
            values (:instrument, :content, :actor, :now)
            on conflict (instrument) do update
            set content = excluded.content, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                version = d.version + 1
            where d.version = :version
            """)
                        .param("instrument", draft.instrument())
                        .param("content", draft.content())
                        .param("version", draft.version())
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void letGo(String instrument) {
        db.sql("delete from instrument_draft where instrument = :instrument")
                .param("instrument", instrument)
                .update();
    }
}
