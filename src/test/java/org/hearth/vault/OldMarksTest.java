package org.hearth.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Words that were kept before there were blind indexes get theirs when the product starts, in the clear or sealed. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=old words")
class OldMarksTest {
    private static final int MANY = 1_203;

    private final OldMarks oldMarks;
    private final OldWords oldWords;
    private final OwnersMarkStore store;
    private final Keys keys;
    private final Owner owner;
    private final Cast cast;

    OldMarksTest(OldMarks oldMarks, OldWords oldWords, OwnersMarkStore store, Keys keys, Owner owner, Cast cast) {
        this.oldMarks = oldMarks;
        this.oldWords = oldWords;
        this.store = store;
        this.keys = keys;
        this.owner = owner;
        this.cast = cast;
    }

    @Test
    void wordsInTheClearAreMarked() {
        anOldTable("old_way");
        owner.db().sql("call marked('old_way', 'words')").update();

        oldMarks.mark(column("old_way"));

        everyRowIsMarked("old_way");
        assertThat(owner.count("select count(*) from old_way where words is not null"))
                .as("it seals nothing")
                .isEqualTo(MANY);
        assertThat(store.isUnfinished(column("old_way"))).isFalse();
    }

    @Test
    void wordsThatWereSealedMeanwhileAreMarkedToo() {
        anOldTable("older_way");
        owner.db().sql("call sealed('older_way', 'words')").update();
        owner.db().sql("call marked('older_way', 'words', 'number::text')").update();
        oldWords.seal();

        oldMarks.mark(column("older_way"));

        everyRowIsMarked("older_way");
    }

    /** A blind index is no plain hash, and that of one kind says nothing of another's. */
    @Test
    void aMarkIsOfItsKeyAndItsKind() throws java.security.NoSuchAlgorithmException {
        var words = "+447400110011".getBytes(StandardCharsets.UTF_8);
        var ring = keys.ring();

        assertThat(ring.blind(words)).isEqualTo(ring.blind(words)).hasSizeGreaterThan(31);
        assertThat(hex(ring.blind(words)))
                .doesNotContain(
                        hex(java.security.MessageDigest.getInstance("SHA-256").digest(words)));
        assertThat(mark("phone|+447400110011")).isNotEqualTo(mark("nhs number|+447400110011"));
    }

    private void everyRowIsMarked(String table) {
        assertThat(owner.count("select count(*) from " + table + " where words_mark is null"))
                .isZero();
        assertThat(owner.count("select count(*) from " + table + " where words_mark = ''"))
                .as("the one without words")
                .isOne();
        assertThat(owner.count("select count(distinct words_mark) from " + table))
                .isEqualTo(MANY);
        assertThat(owner.db()
                        .sql("select words_mark from " + table + " where number = 1000")
                        .query((row, n) -> row.getBytes(1))
                        .single())
                .isEqualTo(mark("clear words 1000"));
    }

    private MarkedColumn column(String table) {
        return new MarkedColumn() {
            @Override
            public String table() {
                return table;
            }

            @Override
            public String column() {
                return "words";
            }

            @Override
            public Optional<byte[]> mark(String words) {
                return words.isEmpty() ? Optional.empty() : Optional.of(OldMarksTest.this.mark(words));
            }
        };
    }

    private byte[] mark(String words) {
        return keys.ring().blind(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private void anOldTable(String name) {
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
    }
}
