package org.hearth.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.vault.OwnersKeyStore.Column;
import org.hearth.walls.Planting;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A database of an older version: its words are sealed at the first start of the new one, none is lost, none comes back. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=old words")
class OldWordsTest {
    private static final int MANY = 1_203;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OldWords oldWords;
    private final OwnersKeyStore store;
    private final Keys keys;
    private final Owner owner;
    private final Cast cast;
    private final Client client;
    private final Planting planting;

    OldWordsTest(
            OldWords oldWords,
            OwnersKeyStore store,
            Keys keys,
            Owner owner,
            Cast cast,
            Client client,
            Tasks tasks,
            TestClock clock,
            MockMvcTester http) {
        this.oldWords = oldWords;
        this.store = store;
        this.keys = keys;
        this.owner = owner;
        this.cast = cast;
        this.client = client;
        this.planting = new Planting(cast, client, owner, tasks, clock, http);
    }

    @Test
    void everyWordIsSealedInItsPlace() {
        var home = anOldTable("old_note");
        owner.db().sql("call sealed('old_note', 'words')").update();

        oldWords.seal();

        assertThat(owner.count("select count(*) from old_note where words is not null"))
                .isZero();
        assertThat(owner.count("select count(*) from old_note where octet_length(words_sealed) > 30"))
                .isEqualTo(MANY - 1);
        assertThat(owner.count("select count(*) from old_note where words_sealed = ''"))
                .isOne();
        var id = owner.db()
                .sql("select id from old_note where number = 1000")
                .query(UUID.class)
                .single();
        assertThat(opened(home.mother().caseFile(), id)).isEqualTo("clear words 1000");
        assertThat(store.unfinished()).isEmpty();
        oldWords.seal();
        assertThat(opened(home.mother().caseFile(), id)).isEqualTo("clear words 1000");
    }

    @Test
    void wordsInTheClearDoNotComeBack() {
        anOldTable("older_note");
        owner.db().sql("call sealed('older_note', 'words')").update();
        oldWords.seal();

        assertThatThrownBy(() -> owner.db()
                        .sql("update older_note set words = 'in the clear again'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /**
     * Every table as an older version kept it: what the product has sealed there is put back in the clear, and is sealed again
     * in the very places where the product looks for it.
     */
    @Test
    void aWholeOldDatabaseIsSealedWhereTheProductReadsIt() {
        var home = planting.plant("lavender").home();
        var kept = columns().stream().collect(Collectors.toMap(column -> column, this::putInTheClear));
        assertThat(kept.values()).as("each has words").noneMatch(Map::isEmpty);
        assertThat(inTheClear("lavender")).contains("session_note.note", "referral_draft.answers", "conflict.words");

        oldWords.seal();

        assertThat(inTheClear("")).isEmpty();
        assertThat(store.unfinished()).isEmpty();
        assertThat(kept.keySet())
                .allSatisfy(
                        column -> assertThat(sealedIn(column)).as(column.spot()).isEqualTo(kept.get(column)));
        var held = owner.db()
                .sql("select id::text from session where case_file_id = ? and attendance = 'attended'")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();
        assertThat(client.as(home.mothersPractitioner()).page("/sessions/" + held))
                .contains("Again lavender", "Then lavender");
    }

    /** Those that hold words now. */
    private List<Column> columns() {
        return owner.db()
                .sql("select of_table as table, of_column as name from sealed_column where of_table not like 'old%'")
                .query(Column.class)
                .list();
    }

    private List<String> inTheClear(String word) {
        return columns().stream()
                .filter(column -> owner.count("select count(*) from " + column.table() + " where " + column.name()
                                + "::text like '%" + word + "%'")
                        > 0)
                .map(Column::spot)
                .toList();
    }

    /** What each row says, opened where `sealed` says that it lies. */
    private Map<String, Object> sealedIn(Column column) {
        var words = new HashMap<String, Object>();
        owner.db()
                .sql("select " + rowOf(column) + ", " + fileOf(column) + ", " + column.name() + "_sealed from "
                        + column.table() + " where octet_length(" + column.name() + "_sealed) > 0")
                .query(row -> {
                    var spot = Spot.of(column.spot(), row.getString(1));
                    var sealed = row.getBytes(3);
                    var said = Optional.ofNullable(row.getObject(2, UUID.class))
                            .map(CaseFileId::new)
                            .map(file -> Envelope.unwrap(
                                            file,
                                            store.keyOf(file).orElseThrow(),
                                            keys.ring().aead())
                                    .open(spot, sealed))
                            .orElseGet(() -> new String(
                                    keys.ring().openOutside(spot, sealed).orElseThrow(), StandardCharsets.UTF_8));
                    // As a column of JSON gives it back, however it was spaced.
                    words.put(row.getString(1), said.startsWith("{") ? JSON.readTree(said) : said);
                });
        return words;
    }

    private Map<String, Object> putInTheClear(Column column) {
        var words = sealedIn(column);
        var table = column.table();
        var name = column.name();
        owner.db()
                .sql("alter table " + table + " drop constraint " + table + "_" + name + "_is_sealed")
                .update();
        var type = owner.db()
                .sql("select data_type from information_schema.columns where table_name = ? and column_name = ?")
                .params(table, name)
                .query(String.class)
                .single();
        words.forEach((row, said) -> owner.db()
                .sql("update " + table + " set " + name + " = cast(? as " + type + "), " + name
                        + "_sealed = null where " + rowOf(column) + " = ?")
                .params(said.toString(), row)
                .update());
        owner.db()
                .sql("do $$ begin execute format('create policy sealing_" + name + " on " + table
                        + " to %I using (true) with check (true)', current_user); end $$")
                .update();
        owner.db()
                .sql("update sealed_column set finished_at = null where of_table = ? and of_column = ?")
                .params(table, name)
                .update();
        return words;
    }

    private String rowOf(Column column) {
        return owner.db()
                .sql("select row_id from sealed_column where of_table = ? and of_column = ?")
                .params(column.table(), column.name())
                .query(String.class)
                .single();
    }

    private String fileOf(Column column) {
        return owner.count(
                                "select count(*) from sealed_column where of_table = ? and of_column = ? and in_files",
                                column.table(),
                                column.name())
                        == 1
                ? "case_file_id"
                : "null::uuid";
    }

    private Household anOldTable(String name) {
        var home = cast.family();
        owner.db()
                .sql("create table " + name
                        + " (id uuid primary key, number int, case_file_id uuid not null references case_file,"
                        + " words text not null)")
                .update();
        owner.db().sql("call protect('" + name + "')").update();
        owner.db()
                .sql("insert into " + name
                        + " select gen_random_uuid(), n, ?, case n when 1 then '' else 'clear words ' || n end"
                        + " from generate_series(1, ?) n")
                .params(home.mother().caseFile().value(), MANY)
                .update();
        return home;
    }

    private String opened(CaseFileId file, UUID row) {
        var sealed = owner.db()
                .sql("select words_sealed from old_note where id = ?")
                .param(row)
                .query((r, n) -> r.getBytes(1))
                .single();
        return Envelope.unwrap(
                        file, store.keyOf(file).orElseThrow(), keys.ring().aead())
                .open(Spot.of("old_note.words", row.toString()), sealed);
    }
}
