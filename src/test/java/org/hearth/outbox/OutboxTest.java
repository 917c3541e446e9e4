package org.hearth.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.reach.Way;
import org.hearth.sharing.About;
import org.hearth.sharing.Learner;
import org.hearth.sharing.SharedId;
import org.hearth.sharing.Sharings;
import org.hearth.sharing.Source;
import org.hearth.sharing.Telling;
import org.hearth.supervision.Supervisions;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.Tells;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written to a parent leaves once, while the plan allows it, or does not leave. */
@WithCarriers
class OutboxTest {
    private static final GreenMail MAIL = Carriers.MAIL;
    private static final Provider TEXTS = Carriers.TEXTS;

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Tells tells;
    private final Gate gate;
    private final Sharings sharings;
    private final SendWhatIsDue job;
    private final Outbox outbox;
    private final Supervisions supervisions;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;

    private Household home;

    OutboxTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Tells tells,
            Gate gate,
            Sharings sharings,
            SendWhatIsDue job,
            Outbox outbox,
            Supervisions supervisions,
            Dispatch dispatch,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.tells = tells;
        this.gate = gate;
        this.sharings = sharings;
        this.job = job;
        this.outbox = outbox;
        this.supervisions = supervisions;
        this.dispatch = dispatch;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aFamily() throws Exception {
        home = cast.family();
        tells.everyWayIsSafe(home.mothersPractitioner(), home.mother());
        gate.on();
        TEXTS.fresh();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void anEmailSaysWhatWasShownAndNothingElse() throws Exception {
        var id = write("please_ring", Way.EMAIL);
        job.send(home.mothersPractitioner());
        job.send(home.mothersPractitioner());

        assertThat(mails()).hasSize(1);
        var mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Please ring me");
        assertThat(mail.getFrom()[0]).hasToString("Elm Row Team <robin@elmrow.example>");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@elmrow.example>");
        assertThat(mail.getContent().toString()).contains("Please ring me when you can, on 020 7946 0000");
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void nothingIsQueuedThatThePlanDoesNotAllow() {
        tells.notSafe(home.mothersPractitioner(), home.mother(), "sms");
        var answer = send("please_ring", Way.TEXT, UUID.randomUUID().toString());

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(answer)).contains("Not safe").doesNotContain("Send it");
        assertThat(queued()).isZero();
    }

    @Test
    void aPlanThatChangedBeforeItLeftIsKeptAndThePractitionerIsTold() {
        var id = write("please_ring", Way.TEXT);
        tells.doubt(home.mothersPractitioner(), home.mother(), "sms");
        job.send(home.mothersPractitioner());

        assertThat(TEXTS.got).isEmpty();
        assertThat(state(id)).isEqualTo("refused");
        assertThat(client.as(home.mothersPractitioner()).page("/tasks"))
                .contains("Not sent: “Please ring me”. Waits for a manager to look.");
    }

    /** The control off: what only the plan keeps back leaves when the plan is not asked. */
    @Test
    void withoutThePlanItWouldHaveLeft() {
        write("please_ring", Way.TEXT);
        tells.doubt(home.mothersPractitioner(), home.mother(), "sms");
        gate.off((file, way) -> "+447700900123");
        job.send(home.mothersPractitioner());

        assertThat(TEXTS.got).hasSize(1);
    }

    @Test
    void aProviderInTroubleIsTriedAgainAndNobodyWaitsForIt() {
        TEXTS.answers.addAll(List.of("500 oh no", "silence", "429 ", "200 <not json"));
        var id = write("please_ring", Way.TEXT);
        for (var tries = 1; tries <= 4; tries++) {
            job.send(home.mothersPractitioner());
            assertThat(client.as(home.mothersPractitioner()).page("/files/" + file() + "/messages"))
                    .contains(tries < 4 ? "Waiting" : "Sent");
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(TEXTS.got).hasSize(4).allMatch(said -> said.contains("Hello, this is Robin."));
        assertThat(TEXTS.keys).containsOnly(id);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        for (var n = 0; n < 60; n++) TEXTS.answers.add("503 ");
        var id = write("please_ring", Way.TEXT);
        for (var hour = 0; hour < 80; hour += 4) {
            job.send(home.mothersPractitioner());
            clock.advance(Duration.ofHours(4));
        }
        assertThat(state(id)).isEqualTo("gave_up");
        assertThat(client.as(home.mothersPractitioner()).page("/tasks")).contains("could not be sent in time");
    }

    @Test
    void atNightNothingLeaves() {
        clock.advance(Duration.ofHours(12));
        var id = write("please_ring", Way.TEXT);
        job.send(home.mothersPractitioner());
        assertThat(TEXTS.got).isEmpty();

        clock.advance(Duration.ofHours(11));
        job.send(home.mothersPractitioner());
        assertThat(TEXTS.got).hasSize(1);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void twoWorkersAtOnceSendItOnce() {
        write("please_ring", Way.TEXT);
        var workers = List.of(
                CompletableFuture.runAsync(() -> job.send(home.mothersPractitioner())),
                CompletableFuture.runAsync(() -> job.send(home.mothersPractitioner())));
        workers.forEach(CompletableFuture::join);

        assertThat(TEXTS.got).hasSize(1);
    }

    @Test
    void whereTwiceMightBeTwoACrashAfterSendingNeverSendsAgain() {
        var id = write("please_ring", Way.EMAIL);
        crashAfterSending(id);
        clock.advance(Duration.ofMinutes(11));
        job.send(home.mothersPractitioner());

        assertThat(mails()).hasSize(1);
        assertThat(state(id)).isEqualTo("refused");
        assertThat(client.as(home.mothersPractitioner()).page("/tasks")).contains("It may have gone");
    }

    @Test
    void whereTwiceIsOnceItIsSentAgainWithTheSameKey() {
        var id = write("please_ring", Way.TEXT);
        crashAfterSending(id);
        job.send(home.mothersPractitioner());
        assertThat(TEXTS.got).as("while it may still be on its way").hasSize(1);

        clock.advance(Duration.ofMinutes(11));
        job.send(home.mothersPractitioner());
        assertThat(TEXTS.keys).containsExactly(id, id);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void whoNoLongerWorksWithTheParentSendsNothing() {
        var id = write("please_ring", Way.TEXT);
        owner.db()
                .sql("update case_grant set until_at = now() where case_file_id = ? and account_id = ?")
                .params(file().value(), home.mothersPractitioner().account().value())
                .update();
        job.send(home.mothersPractitioner());

        assertThat(TEXTS.got).isEmpty();
        assertThat(state(id)).isEqualTo("queued");
    }

    @Test
    void theOtherParentsPractitionerNeitherSeesNorStopsIt() {
        var id = write("please_ring", Way.TEXT);
        var other = client.as(home.fathersPractitioner());

        assertThat(other.get("/files/" + file() + "/messages").getResponse().getStatus())
                .isEqualTo(404);
        assertThat(other.post("/files/" + file() + "/messages/" + id + "/stop")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(other.post("/files/" + home.father().caseFile() + "/messages/" + id + "/stop")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        job.send(home.fathersPractitioner());
        assertThat(state(id)).isEqualTo("queued");
    }

    @Test
    void aReminderGoesOnceTheDayBeforeToAParentWhoAgreed() throws Exception {
        var tomorrow = clock.today().plusDays(1);
        plan(home.mother().caseFile(), tomorrow.toString());
        job.remind(home.mothersPractitioner());
        assertThat(queued()).as("nobody agreed yet").isZero();

        client.as(home.mothersPractitioner()).post("/files/" + file() + "/messages/reminders", "way", "email");
        assertThat(client.as(home.mothersPractitioner()).page("/files/" + file() + "/messages"))
                .containsPattern("value=\"email\"[^>]* checked");
        job.remind(home.mothersPractitioner());
        job.remind(home.mothersPractitioner());
        job.send(home.mothersPractitioner());

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getContent().toString()).contains("Tuesday 3 March 2026 at 10:00");
    }

    /** A supervisor reads the file and writes nothing into it. */
    @Test
    void whoeverSupervisesKeepsNobodysReminderBack() {
        plan(home.mother().caseFile(), clock.today().plusDays(1).toString());
        client.as(home.mothersPractitioner()).post("/files/" + file() + "/messages/reminders", "way", "email");
        var first = cast.colleague("Aaron", Set.of(Role.PRACTITIONER), Cast.BLACKPOOL);
        supervisions.name(
                home.manager(), home.mothersPractitioner().account(), first.account(), clock.today(), Optional.empty());

        assertThat(outbox.reminders(first, file())).as("they read it").contains(Way.EMAIL);
        assertThat(outbox.wishes(first)).isEmpty();
        job.remind();

        assertThat(queued()).isOne();
    }

    @Test
    void wordsThatDoNotOpenInOneFileKeepNoOtherWaiting() {
        var ours = home;
        var first = cast.colleague("Aaron", Set.of(Role.PRACTITIONER), Cast.LONDON);
        home = cast.family(Cast.LONDON, first, ours.fathersPractitioner(), ours.manager());
        tells.everyWayIsSafe(first, home.mother());
        aMessageAndAReminder();
        var broken = file();
        home = ours;
        var id = aMessageAndAReminder();
        var key = owner.db()
                .sql("select wrapped from file_key where case_file_id = ?")
                .param(broken.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        keyOf(broken, new byte[] {0});
        try {
            job.send();
            job.remind();
        } finally {
            keyOf(broken, key);
        }

        assertThat(state(id)).isEqualTo("sent");
        assertThat(queued()).as("with the reminder").isEqualTo(2);
    }

    private String aMessageAndAReminder() {
        var practitioner = home.mothersPractitioner();
        client.as(practitioner).post("/files/" + file() + "/messages/reminders", "way", "email");
        plan(file(), clock.today().plusDays(1).toString());
        return write("please_ring", Way.TEXT);
    }

    private void keyOf(CaseFileId file, byte[] wrapped) {
        owner.db()
                .sql("update file_key set wrapped = ? where case_file_id = ?")
                .params(wrapped, file.value())
                .update();
    }

    @Test
    void aLetterIsForTheAddressThatIsSafeWhenItIsPrinted() {
        var id = write("welcome", Way.LETTER);
        var letter = "/files/" + file() + "/messages/" + id + "/letter.pdf";
        var printed = client.as(home.mothersPractitioner()).get(letter);
        assertThat(printed.getResponse().getStatus()).isEqualTo(200);
        assertThat(printed.getResponse().getHeader("Content-Disposition")).contains("letter.pdf");
        assertThat(printed.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and what = 'address: letter'",
                        home.mothersPractitioner().account().value()))
                .as("noted as any other sight of the address")
                .isOne();

        tells.lives(home.mothersPractitioner(), home.mother(), "2 Oak Court", "", "");
        assertThat(client.as(home.mothersPractitioner())
                        .get(letter)
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        client.as(home.mothersPractitioner()).post("/files/" + file() + "/messages/" + id + "/posted");
        assertThat(state(id)).isEqualTo("queued");
        assertThat(client.as(home.fathersPractitioner())
                        .get(letter)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    /** What is shared and this parent must not learn stays here even where a message says it by chance. */
    @Test
    void aMessageThatSaysWhatAParentMustNotLearnStaysHere() {
        var id = write("please_ring", Way.TEXT);
        sharings.note(
                home.mothersPractitioner(),
                SharedId.random(),
                home.family().safetyFile(),
                new Telling("Please ring me when the dog barks", Source.SEEN, About.EVERYBODY, Set.of(Learner.MOTHER)));
        job.send(home.mothersPractitioner());

        assertThat(TEXTS.got).isEmpty();
        assertThat(state(id)).isEqualTo("refused");
        var again = send("please_ring", Way.TEXT, UUID.randomUUID().toString());
        assertThat(again.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(again)).contains("must not learn").doesNotContain("Send it");
    }

    @Test
    void whoeverIsAboutToWriteSeesFirstWhereItGoesAndWhoElseSeesIt() {
        tells.way(
                home.mothersPractitioner(),
                home.mother(),
                "sms",
                "safe",
                "yes",
                "detail",
                "07700 900123",
                "when",
                "these",
                "days",
                "1",
                "from",
                "09:00",
                "until",
                "15:00",
                "introduce",
                "the library",
                "codeWord",
                "lavender",
                "seenBy",
                "her sister",
                "asked",
                "yes");
        tells.lives(home.mothersPractitioner(), home.mother(), "2 Oak Court", "", "her mother and a lodger");
        tells.verify(home.mothersPractitioner(), home.mother(), "post");
        var as = client.as(home.mothersPractitioner());

        assertThat(as.page("/files/" + file() + "/messages/new?message=please_ring&way=text"))
                .contains("You may write by text message now", "Until 15:00", "07700 900123", "the library", "lavender")
                .contains("her sister");
        assertThat(as.page("/files/" + file() + "/messages/new?message=welcome&way=letter"))
                .contains("You may write by post now", "2 Oak Court", "Plain", "her mother and a lodger");
        assertThat(as.page("/files/" + file() + "/messages")).contains("Do not ring now");
    }

    /** It reached the provider, and then the process ended before that was written down. */
    private void crashAfterSending(String id) {
        assertThat(dispatch.claim(home.mothersPractitioner())).contains(MessageId.of(id));
        transaction.executeWithoutResult(status -> {
            dispatch.send(home.mothersPractitioner(), MessageId.of(id));
            status.setRollbackOnly();
        });
        assertThat(state(id)).isEqualTo("sending");
    }

    private String write(String message, Way way) {
        var id = UUID.randomUUID().toString();
        assertThat(send(message, way, id).getResponse().getStatus()).isEqualTo(303);
        assertThat(send(message, way, id).getResponse().getStatus()).as("twice").isEqualTo(303);
        return id;
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(String message, Way way, String id) {
        assertThat(home.mothersPractitioner().has(Role.PRACTITIONER)).isTrue();
        return client.as(home.mothersPractitioner())
                .post("/files/" + file() + "/messages", "id", id, "message", message, "way", way.code());
    }

    private void plan(CaseFileId file, String on) {
        var day = on.split("-");
        client.as(home.mothersPractitioner())
                .post(
                        "/files/" + file + "/sessions/new",
                        "id",
                        UUID.randomUUID().toString(),
                        "on.day",
                        day[2],
                        "on.month",
                        day[1],
                        "on.year",
                        day[0],
                        "starts",
                        "10:00",
                        "minutes",
                        "60",
                        "mode",
                        "video");
    }

    private CaseFileId file() {
        return home.mother().caseFile();
    }

    private static List<MimeMessage> mails() {
        return Arrays.asList(MAIL.getReceivedMessages());
    }

    private long queued() {
        return owner.count("select count(*) from outbox where case_file_id = ?", file().value());
    }

    private String state(String id) {
        return owner.db()
                .sql("select state from outbox where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }
}
