package org.hearth.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hearth.Hearth;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFiles;
import org.hearth.command.Command;
import org.hearth.testing.SealingDesk;
import org.hearth.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys outside the database: their own are asked for, new ones take over, and without them there is no start. */
class RotationTest {
    private static final TestPostgres POSTGRES = TestPostgres.only();
    private static final Actor OPENER = Actor.job("referrals");

    @TempDir
    Path folder;

    @Test
    void aDatabaseWithoutItsKeysIsNotServed() {
        var database = POSTGRES.freshDatabase();

        assertThatThrownBy(() -> start(database, folder.resolve("nothing-here")))
                .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                        .isInstanceOf(LostKeys.class)
                        .hasMessageContaining("nothing-here"));
        assertThat(folder.resolve("nothing-here")).doesNotExist();
    }

    @Test
    void norWithTheKeysOfAnother() {
        new KeyFolder(folder).make();

        assertThatThrownBy(() -> start(POSTGRES.freshDatabase(), folder))
                .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                        .isInstanceOf(LostKeys.class)
                        .hasMessageContaining("not the ones"));
    }

    @Test
    void theKeysAreTheirOwnersAlone() throws IOException {
        var keys = new KeyFolder(folder.resolve("keys"));
        keys.make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys/key-of-keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aRotationWrapsEveryKeyAgainBesideAServerThatWasThereBefore() throws IOException {
        var keys = copyOfTheKeys();
        var database = POSTGRES.freshDatabase();
        try (var server = start(database, keys);
                var other = start(database, keys)) {
            var before = server.getBean(Keys.class).ring().newest();

            var answer = run(server, "rotate");

            assertThat(answer).contains("\"newest\":").doesNotContain("\"newest\":" + before);
            assertThat(other.getBean(Keys.class).ring().newest())
                    .as("read anew when its file changed")
                    .isEqualTo(server.getBean(Keys.class).ring().newest())
                    .isNotEqualTo(before);
            run(server, "forget");
            assertThat(other.getBean(Keys.class).ring().numbers()).hasSize(1);
        }
        start(database, keys).close();
        assertThatThrownBy(() -> start(database, copyOfTheKeys())).isInstanceOf(RuntimeException.class);
    }

    /** What a parent said lies, as prepared for others, under the key of keys itself. */
    @Test
    void preparedWordsOutliveTheKeyTheyWereSealedWith() throws IOException {
        var keys = copyOfTheKeys();
        try (var server = start(POSTGRES.freshDatabase(), keys)) {
            var id = UUID.randomUUID();
            var spot = Spot.of("piece.words", id.toString());
            var vault = server.getBean(Vault.class);
            var owner = JdbcClient.create(server.getBean("owner", DataSource.class));
            owner.sql("insert into piece (id, words_sealed) values (?, ?)")
                    .params(id, vault.sealOutside(spot, "I sleep again".getBytes(StandardCharsets.UTF_8)))
                    .update();

            run(server, "rotate");
            run(server, "forget");

            var sealed = owner.sql("select words_sealed from piece")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            assertThat(vault.openOutside(spot, sealed))
                    .hasValueSatisfying(words ->
                            assertThat(words).asString(StandardCharsets.UTF_8).isEqualTo("I sleep again"));
        }
    }

    /** Who was counted in a group lies in no file: were it lost, no group could be held against it, nor be counted any more. */
    @Test
    void whatWasHeardOfGroupsOutlivesTheKeyItWasSealedWith() throws IOException {
        var keys = copyOfTheKeys();
        try (var server = start(POSTGRES.freshDatabase(), keys)) {
            var spot = Spot.of("report_group.heard", "start outside 1");
            var vault = server.getBean(Vault.class);
            var owner = JdbcClient.create(server.getBean("owner", DataSource.class));
            owner.sql("""
                    insert into report_group (report, audience, turn, as_of, chosen, withheld, heard_sealed, made_at)
                    values ('start', 'outside', 1, date '2025-09-30', 'sites london', false, ?, timestamptz '2025-10-01 12:00Z')
                    """)
                    .param(vault.sealOutside(spot, "these ten".getBytes(StandardCharsets.UTF_8)))
                    .update();

            run(server, "rotate");
            run(server, "forget");

            var sealed = owner.sql("select heard_sealed from report_group")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            assertThat(vault.openOutside(spot, sealed))
                    .hasValueSatisfying(heard ->
                            assertThat(heard).asString(StandardCharsets.UTF_8).isEqualTo("these ten"));
        }
    }

    /** Whoever forgets older keys asks the rows what is still under them. */
    @Test
    void aFilesKeyIsUnderTheKeyOfKeysThatItsRowNamesWhateverIsAddedMeanwhile() throws Exception {
        var keys = copyOfTheKeys();
        var done = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        try (var server = start(POSTGRES.freshDatabase(), keys);
                var meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
            var opener = server.getBean(CaseFiles.class);
            var files = Stream.generate(() -> opener.openReferral(OPENER))
                    .limit(600)
                    .toList();
            var adding = meanwhile.submit(() -> {
                while (!done.get()) {
                    add(KeyRing.in(new KeyFolder(keys)));
                    begun.countDown();
                }
            });
            begun.await();
            server.getBean(SealingDesk.class).at(OPENER, vault -> {
                vault.readyToSeal(files);
                return files;
            });
            done.set(true);
            adding.get();

            var store = server.getBean(OwnersKeyStore.class);
            var named = store.filesByKey().keySet().stream()
                    .filter(number -> number != 0)
                    .toList();
            assertThat(named).isNotEmpty();
            for (var number : named) {
                var under = store.notUnder(-1, 1_000);
                under.keySet().removeAll(store.notUnder(number, 1_000).keySet());
                var only = only(new KeyFolder(keys).keyOfKeys(), number);
                assertThat(under).isNotEmpty();
                assertThatCode(() -> under.forEach((file, wrapped) -> Envelope.unwrap(file, wrapped, only)))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** One key of keys, alone. */
    private static Aead only(KeysetHandle all, long number) throws GeneralSecurityException {
        var one = KeysetHandle.newBuilder(all);
        for (var at = all.size() - 1; at >= 0; at--) {
            if (Integer.toUnsignedLong(all.getAt(at).getId()) == number)
                one.getAt(at).makePrimary();
        }
        for (var at = all.size() - 1; at >= 0; at--) {
            if (Integer.toUnsignedLong(all.getAt(at).getId()) != number) one.deleteAt(at);
        }
        return one.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Test
    void ofTwoWhoAddKeysAtOnceNeitherLosesOne() throws InterruptedException {
        var keys = new KeyFolder(folder.resolve("keys"));
        keys.make();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(
                    Executors.callable(() -> addTen(KeyRing.in(keys))),
                    Executors.callable(() -> addTen(KeyRing.in(keys)))));
        }

        assertThat(KeyRing.in(keys).numbers()).hasSize(1 + 20);
    }

    private static void addTen(KeyRing ring) {
        for (var n = 0; n < 10; n++) add(ring);
    }

    private static void add(KeyRing ring) {
        ring.alone(() -> ring.add(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)));
    }

    private Path copyOfTheKeys() throws IOException {
        var copy = Files.createTempDirectory(folder, "keys");
        for (var name : List.of("key-of-keys.json", "blind-index.json")) {
            Files.copy(TestPostgres.KEYS.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private static ConfigurableApplicationContext start(String database, Path keys) {
        var product = new SpringApplicationBuilder(Hearth.class, SealingDesk.class)
                .properties(POSTGRES.settings(database))
                .run(
                        "--spring.main.web-application-type=none",
                        "--spring.main.lazy-initialization=true",
                        "--hearth.keys=" + keys);
        try {
            product.getBean(Vault.class);
            return product;
        } catch (RuntimeException refused) {
            product.close();
            throw refused;
        }
    }

    private static String run(ConfigurableApplicationContext product, String what) {
        var out = new ByteArrayOutputStream();
        var answers = new PrintStream(out, true, StandardCharsets.UTF_8);
        var status = product.getBean(KeysCommand.class).run(List.of(what), answers, answers);
        assertThat(status).isEqualTo(Command.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
