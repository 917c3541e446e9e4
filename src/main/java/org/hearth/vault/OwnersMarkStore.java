package org.hearth.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hearth.access.CaseFileId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that wait for their blind index, as the owner of the database sees them and no page does. */
@Repository
class OwnersMarkStore {
    private final JdbcClient db;

    OwnersMarkStore(@Qualifier("owner") DataSource owner) {
        this.db = JdbcClient.create(owner);
    }

    record Unmarked(String row, String spotRow, CaseFileId file, Optional<String> words, Optional<byte[]> sealed) {}

    boolean isUnfinished(MarkedColumn column) {
        return db.sql("""
            select exists (select from marked_column
                where of_table = :table and of_column = :column and finished_at is null)
            """)
                .param("table", column.table())
                .param("column", column.column())
                .query(Boolean.class)
                .single();
    }

    List<Unmarked> without(MarkedColumn column, int most) {
        return db.sql("select * from words_without_mark(:table, :column, :most)")
                .param("table", column.table())
                .param("column", column.column())
                .param("most", most)
                .query((row, n) -> new Unmarked(
                        row.getString("row_id"),
                        row.getString("spot_row"),
                        new CaseFileId(row.getObject("case_file_id", UUID.class)),
                        Optional.ofNullable(row.getString("words")),
                        Optional.ofNullable(row.getBytes("words_sealed"))))
                .list();
    }

    void keep(MarkedColumn column, List<String> rows, List<byte[]> marks) {
        db.sql("select marks_kept(:table, :column, :rows, :marks)")
                .param("table", column.table())
                .param("column", column.column())
                .param("rows", rows.toArray(String[]::new))
                .param("marks", marks.toArray(byte[][]::new))
                .query()
                .singleRow();
    }

    void finish(MarkedColumn column) {
        db.sql("select every_word_marked(:table, :column)")
                .param("table", column.table())
                .param("column", column.column())
                .query()
                .singleRow();
    }
}
