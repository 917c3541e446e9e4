package org.hearth.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.ownphone.Phone;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Client.Signed;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.Tells;
import org.hearth.testing.TestClock;
import org.hearth.wording.NeverLeave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A link for a parent's own phone leaves as a message while the plan for safe contact allows it; nothing keeps its address. */
@WithCarriers
class LinkSentTest {
    private static final Pattern LINK = Pattern.compile("https://elmrow\\.example(/q/[0-9a-z]{26})");
    private static final Provider TEXTS = Carriers.TEXTS;

    private final MockMvcTester http;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Tells tells;
    private final TestClock clock;
    private final SendWhatIsDue job;

    private Household home;

    LinkSentTest(
            MockMvcTester http,
            Cast cast,
            Client client,
            Owner owner,
            Tells tells,
            TestClock clock,
            SendWhatIsDue job) {
        this.http = http;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.tells = tells;
        this.clock = clock;
        this.job = job;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        TEXTS.fresh();
    }

    private MvcTestResult send(String how) {
        return client.as(home.mothersPractitioner())
                .post(
                        "/files/" + home.mother().caseFile() + "/own-phone",
                        "id",
                        UUID.randomUUID().toString(),
                        "timepoint",
                        "baseline",
                        "language",
                        "en-GB",
                        "how",
                        how,
                        "measures",
                        "GAD-7");
    }

    private String left() {
        assertThat(TEXTS.got).hasSize(1);
        var link = LINK.matcher(TEXTS.got.getFirst());
        assertThat(link.find()).as(TEXTS.got.getFirst()).isTrue();
        return link.group(1);
    }

    private long links() {
        return owner.count(
                "select count(*) from phone_link where case_file_id = ?",
                home.mother().caseFile().value());
    }

    @Test
    void itLeavesInWordsThatSayNothingAndOpensForWhoeverBegins() {
        tells.everyWayIsSafe(home.mothersPractitioner(), home.mother());
        assertThat(send("text").getResponse().getStatus()).isEqualTo(303);
        job.send(home.mothersPractitioner());

        var path = left();
        assertThat(NeverLeave.ours().in(TEXTS.got.getFirst().replaceAll("Elm Row|secret", "")))
                .isEmpty();
        assertThat(TEXTS.got.getFirst())
                .contains(
                        "Here are the questions we spoke of",
                        home.mothersPractitioner().firstName());
        var phone = new Phone(http);
        assertThat(Signed.body(phone.get(path))).contains("A few questions");
        phone.begin(path);
        assertThat(phone.fillIn(path, 1, 7, "1")).isEqualTo("/q/done");
        assertThat(owner.count(
                        "select count(*) from outbox where template || why || worker like '%' || ? || '%'", path))
                .isZero();
    }

    @Test
    void withoutAPlanThatAllowsItNothingIsMadeAndNothingLeaves() {
        var refused = send("text");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(Signed.body(refused)).contains("It can’t leave.");
        tells.everyWayIsSafe(home.mothersPractitioner(), home.mother());
        tells.notSafe(home.mothersPractitioner(), home.mother(), "sms");
        assertThat(send("text").getResponse().getStatus()).isEqualTo(422);
        job.send(home.mothersPractitioner());

        assertThat(TEXTS.got).isEmpty();
        assertThat(links()).isZero();
    }

    /** The provider fails at first: the address that leaves in the end is the one that opens. */
    @Test
    void whatLeavesAtTheSecondTryOpensToo() {
        tells.everyWayIsSafe(home.mothersPractitioner(), home.mother());
        send("text");
        TEXTS.answers.add("503 ");
        job.send(home.mothersPractitioner());
        TEXTS.got.clear();
        clock.advance(Duration.ofMinutes(2));
        job.send(home.mothersPractitioner());

        assertThat(Signed.body(new Phone(http).get(left()))).contains("A few questions");
    }

    @Test
    void aLinkTakenBackBeforeItLeftDoesNotLeave() {
        tells.everyWayIsSafe(home.mothersPractitioner(), home.mother());
        send("text");
        var id = owner.db()
                .sql("select id::text from phone_link where case_file_id = ?")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();
        client.as(home.mothersPractitioner())
                .post("/files/" + home.mother().caseFile() + "/own-phone/back", "link", id);
        job.send(home.mothersPractitioner());

        assertThat(TEXTS.got).isEmpty();
        assertThat(client.as(home.mothersPractitioner())
                        .page("/files/" + home.mother().caseFile() + "/messages"))
                .contains("What it leads to is not there any more");
    }
}
