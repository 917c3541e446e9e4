package org.hearth.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In one file, what one may read and change depends on the relation in which it is open; each wall says so by itself. */
@HearthTest
class RightsTest {
    /** What {@link Furniture} writes after a session. The word alone is in the plan for safe contact too, which an emergency opens. */
    private static final String NOTED = "We spoke of lavender";

    private static final String NEXT_STEP = "Ring lavender";

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final JdbcClient application;
    private final RightStore rights;
    private final TransactionTemplate together;

    private Household home;
    private Actor other;

    RightsTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            JdbcClient application,
            RightStore rights,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.application = application;
        this.rights = rights;
        this.together = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aParentsFileIsFull() {
        home = cast.family();
        other = cast.practitioner(Cast.LONDON);
        new Furniture(client, clock).furnish(home.mothersPractitioner(), home.mother(), "lavender");
    }

    @Test
    void anEmergencyOpensAppointmentsAndNoNotes() {
        opened("break_glass");

        assertThat(client.as(other).page("/sessions/" + held()))
                .doesNotContain(NOTED)
                .doesNotContain(NEXT_STEP);
        assertThat(client.as(home.mothersPractitioner()).page("/sessions/" + held()))
                .contains(NOTED, NEXT_STEP);
    }

    @Test
    void thePoliciesAloneKeepNotesFromWhoeverMayReadAppointmentsOnly() {
        opened("break_glass");

        assertThat(bound("select count(*) from session")).isEqualTo(2);
        assertThat(bound("select count(*) from session_note")).isZero();
        assertThat(bound("select count(*) from draft")).isZero();
    }

    @Test
    void theQueriesAloneDoToo() {
        opened("break_glass");

        assertThat(openTo("sessions", "read")).isOne();
        assertThat(openTo("notes", "read")).isZero();
        assertThat(openTo("sessions", "write")).isZero();
        assertThat(openTo("tasks", "write")).isOne();
    }

    /** The table is what holds: with one more row in it the words show, in both walls. */
    @Test
    void withNotesAddedToTheTableAnEmergencyWouldReadThem() {
        opened("break_glass");
        owner.db()
                .sql("insert into may values ('break_glass', 'notes', 'read')")
                .update();
        try {
            assertThat(client.as(other).page("/sessions/" + held())).contains(NOTED);
            assertThatThrownBy(
                            () -> new RightsLoading().rightsAreTheFiles(rights).afterSingletonsInstantiated())
                    .hasMessageContaining("who-may.yaml");
        } finally {
            owner.db()
                    .sql("delete from may where relation = 'break_glass' and kind = 'notes'")
                    .update();
        }
        new RightsLoading().rightsAreTheFiles(rights).afterSingletonsInstantiated();
    }

    @Test
    void aSupervisorReadsNotesAndWritesNothing() {
        opened("supervision");
        assertThat(client.as(other).page("/sessions/" + held())).contains(NOTED);

        client.as(other)
                .post(
                        "/sessions/" + held() + "/note",
                        "version",
                        "2",
                        "nextId",
                        UUID.randomUUID().toString(),
                        "note",
                        "juniper",
                        "next",
                        "not_yet");

        assertThat(owner.count(
                        "select count(*) from session_note where case_file_id = ? and note = 'We spoke of lavender'",
                        home.mother().caseFile().value()))
                .isOne();
        assertThat(changed("update session set minutes = 5")).isZero();
        assertThat(changed("update session_note set note = 'juniper'")).isZero();
        assertThat(changed("delete from session_module")).isZero();
    }

    @Test
    void whoWorksWithAParentChangesTheSame() {
        opened("cover");
        assertThat(changed("update session_note set note = note")).isOne();
        assertThat(changed("update session set mode = mode")).isEqualTo(2);
    }

    @Test
    void whoMayReadAFileOpensItToNobody() {
        opened("supervision");
        assertThatThrownBy(() -> bound("select grant_case_files(array['"
                        + home.mother().caseFile()
                        + "']::uuid[], '" + cast.practitioner(Cast.LONDON).account()
                        + "', 'cover', 'asked', null, null)::text::bigint"))
                .hasStackTraceContaining("only somebody who may open a file may open it to another");
    }

    private void opened(String reason) {
        owner.db()
                .sql("""
                    insert into case_grant (case_file_id, account_id, reason, words, until_at, granted_by)
                    values (?, ?, ?, 'tried in a test', now() + interval '4 hours', ?)
                    """)
                .params(
                        home.mother().caseFile().value(),
                        other.account().value(),
                        reason,
                        home.manager().account().value())
                .update();
    }

    private String held() {
        return owner.db()
                .sql("select id::text from session where case_file_id = ? and attendance is not null")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();
    }

    private long openTo(String kind, String deed) {
        return owner.count(
                "select count(*) from open_to(?, '" + kind + "', '" + deed + "')",
                other.account().value());
    }

    private long bound(String sql) {
        return java.util.Objects.requireNonNull(together.execute(status -> {
            bind();
            return application.sql(sql).query(Long.class).single();
        }));
    }

    private int changed(String sql) {
        return java.util.Objects.requireNonNull(together.execute(status -> {
            bind();
            return application.sql(sql).update();
        }));
    }

    private void bind() {
        application
                .sql("select set_config('hearth.actor', ?, true)")
                .param(other.account().toString())
                .query(String.class)
                .single();
    }
}
