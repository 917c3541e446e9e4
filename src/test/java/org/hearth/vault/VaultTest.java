package org.hearth.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.SealingDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words are sealed by the key of their file, which only those have to whom the file is open. */
@HearthTest
class VaultTest {
    private static final Spot NOTE = Spot.of("note.words", "1");

    private final Vault vault;
    private final SealingDesk desk;
    private final Cast cast;
    private final Owner owner;
    private final Erasures erasures;
    private Household home;

    VaultTest(Vault vault, SealingDesk desk, Cast cast, Owner owner, Erasures erasures) {
        this.vault = vault;
        this.desk = desk;
        this.cast = cast;
        this.owner = owner;
        this.erasures = erasures;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    @Test
    void wordsAreReadAgainWhereTheyWereSealed() {
        var file = home.mother().caseFile();

        var sealed = seal(home.mothersPractitioner(), file, "marmalade");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("marmalade");
        assertThat(open(home.mothersPractitioner(), file, sealed)).isEqualTo("marmalade");
        assertThat(seal(home.mothersPractitioner(), file, "")).isEmpty();
    }

    @Test
    void wordsMovedToAnotherRowOrFileDoNotOpen() {
        var mothers = home.mother().caseFile();
        var sealed = seal(home.manager(), mothers, "marmalade");
        seal(home.manager(), home.baby().caseFile(), "another");

        assertThatThrownBy(() -> desk.at(home.manager(), v -> v.open(mothers, Spot.of("note.words", "2"), sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open(home.manager(), home.baby().caseFile(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePractitionerOfTheOtherParentHasNoKey() {
        var file = home.mother().caseFile();
        var sealed = seal(home.mothersPractitioner(), file, "marmalade");

        assertThatThrownBy(() -> open(home.fathersPractitioner(), file, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no key here");
    }

    @Test
    void noKeyOutlivesItsGrantWithinATransactionOfTwo() {
        var file = home.mother().caseFile();
        var sealed = seal(home.mothersPractitioner(), file, "marmalade");

        assertThatThrownBy(() -> desk.at(home.mothersPractitioner(), v -> {
                    v.open(file, NOTE, sealed);
                    return desk.at(home.fathersPractitioner(), again -> again.open(file, NOTE, sealed));
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErasedFileSaysSoAndTakesNoMoreWords() {
        var file = home.mother().caseFile();
        var sealed = seal(home.mothersPractitioner(), file, "marmalade");

        erasures.erase(home.manager(), file);

        assertThat(open(home.mothersPractitioner(), file, sealed)).isEqualTo(Vault.ERASED);
        assertThatThrownBy(() -> seal(home.mothersPractitioner(), file, "more")).isInstanceOf(Erased.class);
        assertThat(owner.count(
                        "select count(*) from file_key where case_file_id = ? and wrapped is null", file.value()))
                .isOne();
    }

    @Test
    void whoMayNotOpenAFileCannotEraseIt() {
        var file = home.mother().caseFile();
        var sealed = seal(home.mothersPractitioner(), file, "marmalade");

        assertThatThrownBy(() -> erasures.erase(home.fathersPractitioner(), file))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> erasures.erase(cast.manager(Cast.BLACKPOOL), file))
                .isInstanceOf(NotHere.class);
        assertThat(open(home.mothersPractitioner(), file, sealed)).isEqualTo("marmalade");
    }

    @Test
    void anOperatorErasesByCommandAndOnlyWhatIsThere() {
        var file = home.mother().caseFile();
        var sealed = seal(home.mothersPractitioner(), file, "marmalade");

        erasures.erase(Erasures.OPERATOR, file);

        assertThat(open(home.mothersPractitioner(), file, sealed)).isEqualTo(Vault.ERASED);
        assertThatThrownBy(() -> erasures.erase(Erasures.OPERATOR, CaseFileId.random()))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void theKeysOfManyFilesAreMadeTogether() {
        var files = List.of(
                home.mother().caseFile(),
                home.father().caseFile(),
                home.baby().caseFile(),
                home.family().safetyFile());
        seal(home.manager(), home.mother().caseFile(), "marmalade");

        var words = desk.at(home.manager(), v -> {
            v.readyToSeal(files);
            return files.stream()
                    .map(file -> v.open(file, NOTE, v.seal(file, NOTE, "in " + file)))
                    .toList();
        });

        assertThat(words).isEqualTo(files.stream().map(file -> "in " + file).toList());
        assertThat(files).allSatisfy(file -> assertThat(owner.count(
                        "select count(*) from file_key where case_file_id = ? and wrapped is not null", file.value()))
                .isOne());
    }

    /** What has to be done all the same is done: its words are dropped, and nothing is kept in the clear instead. */
    @Test
    void wordsAreDroppedRatherThanKeptInAnErasedFile() {
        var file = home.mother().caseFile();
        erasures.erase(home.manager(), file);

        byte[] dropped = desk.at(home.mothersPractitioner(), v -> v.sealOrDrop(file, NOTE, "more"));

        assertThat(dropped).isEmpty();
    }

    @Test
    void aBlindIndexIsTheSameForTheSameValueAndKindAlone() {
        assertThat(vault.blind("phone", "+442079460001"))
                .isEqualTo(vault.blind("phone", "+442079460001"))
                .isNotEqualTo(vault.blind("phone", "+442079460002"))
                .isNotEqualTo(vault.blind("email", "+442079460001"));
    }

    @Test
    void nobodyAtAllSealsNothing() {
        assertThatThrownBy(() -> vault.seal(home.mother().caseFile(), NOTE, "marmalade"))
                .isInstanceOf(IllegalStateException.class);
    }

    private byte[] seal(Actor actor, CaseFileId file, String words) {
        return desk.at(actor, v -> v.seal(file, NOTE, words));
    }

    private String open(Actor actor, CaseFileId file, byte[] sealed) {
        return desk.at(actor, v -> v.open(file, NOTE, sealed));
    }
}
