package org.hearth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the trail stays as it was, or a verification says so. */
@HearthTest
@TestPropertySource(properties = {"hearth.test.world=chain", "hearth.audit.heads=target/audit-heads/${random.uuid}"})
@TestInstance(Lifecycle.PER_CLASS)
class ChainTest {
    private static final int ROUNDS = 100;

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final AuditCommand command;
    private final SealTheTrail job;
    private final Seals seals;
    private final Heads heads;
    private final AuditSettings settings;
    private final ChainStore store;
    private final Audit audit;
    private final JdbcClient application;
    private final PlatformTransactionManager transactions;
    private Household home;

    @SuppressWarnings("TooManyParameters")
    ChainTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            AuditCommand command,
            SealTheTrail job,
            Seals seals,
            Heads heads,
            AuditSettings settings,
            ChainStore store,
            Audit audit,
            JdbcClient application,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.command = command;
        this.job = job;
        this.seals = seals;
        this.heads = heads;
        this.settings = settings;
        this.store = store;
        this.audit = audit;
        this.application = application;
        this.transactions = transactions;
    }

    @BeforeAll
    void aDaysWork() {
        home = cast.family();
        job.run();
        for (var round = 0; round < 4; round++) {
            client.as(home.mothersPractitioner()).page("/files/" + home.mother().caseFile());
            client.as(home.mothersPractitioner()).get("/files/" + home.father().caseFile());
            client.as(home.fathersPractitioner()).page("/families");
            job.run();
        }
    }

    @BeforeEach
    void everythingIsSealed() {
        job.run();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(problems()).isEmpty();
        assertThat(store(this::links)).hasSizeGreaterThan(30);
    }

    @Test
    void aHundredEditsDeletionsReorderingsAndCutsAreAllFound() {
        try (var superuser = new Tampering(owner)) {
            var chance = new Random(20261124);
            for (var round = 0; round < ROUNDS; round++) {
                var what = superuser.any(chance);
                assertThat(problems()).as(what).isNotEmpty();
                superuser.undo();
                assertThat(problems()).as("after " + what).isEmpty();
            }
        }
    }

    @Test
    void aChainSealedAnewAfterSomethingWasForgottenIsFoundByTheHeadsOutside() throws IOException {
        try (var superuser = new Tampering(owner)) {
            var trail = seals.trail(Seals.JOB);
            superuser.forgetAndSealAgain(trail, store(this::events), 5);

            assertThat(problems()).isNotEmpty().anyMatch(p -> p.contains("outside the database"));
            // Without the heads nobody would know: the chain by itself is whole.
            assertThat(seals.verify(Seals.JOB, new Heads.Known(List.of(), List.of()))
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void withoutTheSealerNothingWouldBeFound() {
        try (var superuser = new Tampering(owner)) {
            owner.db().sql("alter table audit_link disable trigger stays").update();
            owner.db().sql("delete from audit_link").update();
            owner.db().sql("alter table audit_link enable trigger stays").update();
            owner.db()
                    .sql("insert into audit_unsealed select id from audit_event")
                    .update();
            var unsealed = new Heads.Known(List.of(), List.of());
            var chance = new Random(7);
            for (var round = 0; round < 20; round++) {
                owner.db().sql("alter table audit_event disable trigger stays").update();
                owner.db()
                        .sql("update audit_event set what = what || '!' where id = (select id from audit_event"
                                + " order by id offset ? limit 1)")
                        .param(chance.nextInt(20))
                        .update();
                owner.db().sql("alter table audit_event enable trigger stays").update();
                assertThat(seals.verify(Seals.JOB, unsealed).problems()).isEmpty();
            }
            clock.advance(Duration.ofMinutes(2));
            assertThat(seals.verify(Seals.JOB, unsealed).problems())
                    .as("but that nothing is sealed is noticed after a minute")
                    .hasSize(1);
            superuser.undo();
        }
    }

    @Test
    void whatATransactionUnderWayWritesIsSealedOnceItIsOver() {
        var together = new TransactionTemplate(transactions);
        var before = store(this::links).size();
        together.executeWithoutResult(status -> {
            audit.noted(home.manager(), "slow work");
            var meanwhile = Thread.ofVirtual().unstarted(() -> {
                client.as(home.fathersPractitioner()).page("/families");
                job.run();
            });
            meanwhile.start();
            try {
                meanwhile.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(problems()).isEmpty();
        });
        job.run();

        assertThat(problems()).isEmpty();
        assertThat(owner.count("""
            select count(*) from audit_link l join audit_event e on e.id = l.event_id where e.what = 'slow work'
            """)).isOne();
        assertThat(owner.count("select count(*) from audit_unsealed")).isZero();
        assertThat(store(this::links)).hasSizeGreaterThan(before + 1);
    }

    @Test
    void neitherTheApplicationNorTheOwnerChangesWhatIsThere() {
        for (var table : List.of("audit_event", "audit_link")) {
            for (var change : List.of("delete from " + table, "truncate " + table)) {
                assertRefused(owner.db(), change, "only ever added to");
                assertRefused(application, change, "permission denied");
            }
        }
        assertRefused(owner.db(), "update audit_event set what = ''", "only ever added to");
        assertRefused(application, "update audit_event set what = ''", "permission denied");
    }

    private static void assertRefused(JdbcClient db, String sql, String why) {
        assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining(why);
    }

    @Test
    void theHashCoversEveryColumn() {
        assertThat(owner.db()
                        .sql("select column_name from information_schema.columns where table_name = 'audit_event'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.Stream.concat(java.util.stream.Stream.of("id", "at"), Event.OTHERS.stream())
                                .toList());
    }

    @Test
    void halfALineInTheFileOfHeadsDoesNoHarm() throws IOException {
        try (var files = Files.list(settings.heads())) {
            var file = files.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file) + "{\"trail\":\"x");
        }
        client.as(home.fathersPractitioner()).page("/families");
        job.run();

        assertThat(problems()).isEmpty();
        assertThat(heads.of(seals.trail(Seals.JOB)).newest())
                .isEqualTo(store(this::links).size());
    }

    @Test
    void theCommandSaysItInJsonAndByItsStatus() {
        assertThat(run("verify")).satisfies(a -> assertThat(a.json).contains("\"problems\":[]"));
        assertThat(run("verify").status).isZero();
        try (var superuser = new Tampering(owner)) {
            superuser.any(new Random(1));
            var found = run("verify");
            assertThat(found.status).isOne();
            assertThat(found.messages).isNotBlank();
        }
    }

    private List<String> problems() {
        return seals.verify(Seals.JOB, heads.of(seals.trail(Seals.JOB))).problems();
    }

    private <T> T store(java.util.function.Supplier<T> asked) {
        return new TransactionTemplate(transactions).execute(status -> {
            application
                    .sql("select set_config('hearth.actor', ?, true)")
                    .param(Seals.JOB.account().toString())
                    .query()
                    .singleRow();
            return asked.get();
        });
    }

    private List<ChainStore.Held> links() {
        return store.after(0, 10_000);
    }

    private List<Event> events() {
        return new ArrayList<>(
                links().stream().map(h -> h.event().orElseThrow()).toList());
    }

    private Answer run(String... words) {
        var json = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var status = command.run(List.of(words), new PrintStream(json), new PrintStream(messages));
        return new Answer(status, json.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    private record Answer(int status, String json, String messages) {}
}
