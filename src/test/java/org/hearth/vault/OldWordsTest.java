package org.hearth.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.hearth.access.CaseFileId;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.TestPropertySource;

/** A database of an older version: its words are sealed at the first start of the new one, none is lost, none comes back. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=old words")
class OldWordsTest {
    private static final int MANY = 1_203;

    private final OldWords oldWords;
    private final OwnersKeyStore store;
    private final Keys keys;
    private final Owner owner;
    private final Cast cast;

    OldWordsTest(OldWords oldWords, OwnersKeyStore store, Keys keys, Owner owner, Cast cast) {
        this.oldWords = oldWords;
        this.store = store;
        this.keys = keys;
        this.owner = owner;
        this.cast = cast;
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
