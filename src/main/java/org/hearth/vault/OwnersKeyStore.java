package org.hearth.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.hearth.access.CaseFileId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to all keys and all columns at once, by the owner of the database and never by a page. */
@Repository
class OwnersKeyStore {
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    OwnersKeyStore(@Qualifier("owner") DataSource owner) {
        this.db = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    record Column(String table, String name) {
        String spot() {
            return table + "." + name;
        }
    }

    /** Of no file where none is given. */
    record InTheClear(String row, Optional<CaseFileId> file, String words) {}

    /** One transaction after the other until one finds nothing to do; nobody else does the same meanwhile. */
    void untilDone(BooleanSupplier some) {
        while (Boolean.TRUE.equals(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(hashtext('hearth sealing'))")
                    .query()
                    .singleRow();
            return some.getAsBoolean();
        }))) {
            // the next few hundred
        }
    }

    /** Waits for every transaction that wraps a key by what the file of keys said before. */
    void waitForWrapping() {
        transaction.executeWithoutResult(status -> db.sql("select pg_advisory_xact_lock(hashtext('hearth keys'))")
                .query()
                .singleRow());
    }

    List<Column> unfinished() {
        return db.sql("""
            select of_table as table, of_column as name from sealed_column
            where finished_at is null order by of_table, of_column
            """).query(Column.class).list();
    }

    List<InTheClear> inTheClear(Column column, int most) {
        return db.sql("select row_id, case_file_id, words from words_in_the_clear(:table, :column, :most)")
                .param("table", column.table)
                .param("column", column.name)
                .param("most", most)
                .query((row, n) -> new InTheClear(
                        row.getString(1),
                        Optional.ofNullable(row.getObject(2, UUID.class)).map(CaseFileId::new),
                        row.getString(3)))
                .list();
    }

    void sealed(Column column, List<String> rows, List<byte[]> sealed) {
        db.sql("select words_sealed(:table, :column, :rows, :sealed)")
                .param("table", column.table)
                .param("column", column.name)
                .param("rows", rows.toArray(String[]::new))
                .param("sealed", sealed.toArray(byte[][]::new))
                .query()
                .singleRow();
    }

    void finish(Column column) {
        db.sql("select nothing_in_the_clear(:table, :column)")
                .param("table", column.table)
                .param("column", column.name)
                .query()
                .singleRow();
    }

    /** Writes a table anew, so that its pages keep nothing of rows that were changed. The name is one of our own migrations'. */
    void writeAnew(String table) {
        db.sql("vacuum (full) " + table).update();
    }

    Optional<byte[]> keyOf(CaseFileId file) {
        return db.sql("select key_of(:file)")
                .param("file", file.value())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single();
    }

    boolean isErased(CaseFileId file) {
        return db.sql("select is_erased(:file)")
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    void keepKey(CaseFileId file, byte[] wrapped, long under) {
        db.sql("select keep_key(:file, :wrapped, :kek)")
                .param("file", file.value())
                .param("wrapped", wrapped)
                .param("kek", under)
                .query()
                .singleRow();
    }

    Map<CaseFileId, byte[]> notUnder(long newest, int most) {
        var keys = new LinkedHashMap<CaseFileId, byte[]>();
        db.sql("select case_file_id, wrapped from keys_not_under(:newest, :most)")
                .param("newest", newest)
                .param("most", most)
                .query(row -> {
                    keys.put(new CaseFileId(row.getObject(1, UUID.class)), row.getBytes(2));
                });
        return keys;
    }

    void wrapAgain(CaseFileId file, byte[] wrapped, long under) {
        db.sql("select wrap_again(:file, :wrapped, :kek)")
                .param("file", file.value())
                .param("wrapped", wrapped)
                .param("kek", under)
                .query()
                .singleRow();
    }

    /** How many files' keys each key of keys has wrapped. */
    Map<Long, Long> filesByKey() {
        var files = new TreeMap<Long, Long>();
        db.sql("select kek, files from keys_by_kek()").query(row -> {
            files.put(row.getLong(1), row.getLong(2));
        });
        return files;
    }

    long erased() {
        return db.sql("select erased_files()").query(Long.class).single();
    }

    void forgetAllBut(long newest) {
        db.sql("delete from key_of_keys where id <> :newest")
                .param("newest", newest)
                .update();
    }
}
