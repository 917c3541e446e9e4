package org.hearth.refer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.Duration;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HearthTest
@TestPropertySource(properties = "hearth.test.world=refer")
class PublicFormTest {
    private final MockMvcTester http;
    private final Cast cast;
    private final Client client;
    private final TestClock clock;
    private final ReferralDrafts drafts;

    PublicFormTest(MockMvcTester http, Cast cast, Client client, TestClock clock, ReferralDrafts drafts) {
        this.http = http;
        this.cast = cast;
        this.client = client;
        this.clock = clock;
        this.drafts = drafts;
    }

    private Writer writer;
    private Actor intake;

    @BeforeEach
    void begin() {
        writer = Writer.begins(http);
        intake = cast.intake();
    }

    /** As for signing in: any line but that to this machine itself is held to TLS and to this host. */
    @Test
    void theKeyOfAFormIsHeldToThisHostAndToTls() {
        for (var address : new String[] {"https://localhost/refer", "http://hearth.example.org/refer"})
            assertThat(keyGivenAt(address))
                    .as(address)
                    .startsWith("__Host-form=")
                    .contains("; Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
        assertThat(keyGivenAt("http://localhost/refer")).startsWith("form=").doesNotContain("Secure");
    }

    private String keyGivenAt(String address) {
        var begun = http.post().uri(URI.create(address)).with(csrf()).exchange();
        return begun.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("form="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProfessionalIsLedThroughThePagesChecksTheAnswersAndSends() {
        writer.writesAsAMidwife();
        assertThat(Writer.text(writer.get("/refer/check")))
                .contains("Zora", "Elm Ward", "3 April 1995", "Westminster", "/refer/mother?check=1");

        var before = waiting();
        var sent = writer.post("/refer/check");
        assertThat(sent).hasStatus(303).redirectedUrl().isEqualTo("/refer/sent");
        assertThat(waiting()).isEqualTo(before + 1);
        assertThat(client.as(intake).page("/referrals")).contains("Zora Quill and Ivo Marr");
    }

    @Test
    void aParentIsAskedInTheirOwnWordsAndNotForAnAgency() {
        assertThat(writer.post("/refer/who", "voice", "mother")).redirectedUrl().isEqualTo("/refer/mother");
        assertThat(Writer.text(writer.get("/refer/mother"))).contains("About you", "Your first name");
        assertThat(Writer.text(writer.get("/refer/now"))).contains("Are you hurt, scared or controlled");
        assertThat(writer.get("/refer/work")).hasStatus(404);
        assertThat(writer.get("/refer/father-contact"))
                .as("what one parent says of reaching the other would end in the other's file")
                .hasStatus(404);
    }

    @Test
    void aPageThatCannotBeReadComesAgainWithEverythingTypedAndAMessageBesideTheField() {
        writer.post("/refer/who", "voice", "professional");
        var again = writer.post(
                "/refer/mother",
                "mother_given",
                "Zo",
                "mother_born.day",
                "31",
                "mother_born.month",
                "2",
                "mother_born.year",
                "1999");
        assertThat(again).hasStatus(422);
        assertThat(Writer.text(again)).contains("value=\"Zo\"", "value=\"31\"", "must be a real date", "#mother_born");
    }

    @Test
    void aWayMarkedSafeNeedsItsNumber() {
        writer.post("/refer/who", "voice", "mother");
        var again = writer.post("/refer/mother-contact", "mother_safe", "phone", "mother_safe", "email");
        assertThat(again).hasStatus(422);
        assertThat(Writer.text(again)).contains("Give the number that is safe", "Give the e-mail address that is safe");
    }

    @Test
    void whatWasTypedIsThereWhenTheWriterGoesBackAndAChangeLeadsBackToTheAnswers() {
        writer.writesAsAMidwife();
        assertThat(Writer.text(writer.get("/refer/mother"))).contains("value=\"Zora\"");
        assertThat(writer.post("/refer/children?check=1", "children", "2"))
                .redirectedUrl()
                .isEqualTo("/refer/check");
    }

    @Test
    void whatWeCannotDoWithoutIsAskedForBeforeAnythingIsSent() {
        writer.post("/refer/who", "voice", "professional");
        var before = waiting();
        assertThat(writer.post("/refer/check")).redirectedUrl().isEqualTo("/refer/work");
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void whoLeavesOutEverySafeWayIsToldBeforeTheySend() {
        writer.writesAsAMidwife();
        writer.post("/refer/mother-contact", "mother_safe", "");
        writer.post("/refer/father-contact", "father_safe", "");

        assertThat(Writer.text(writer.get("/refer/check")))
                .contains("You have not told us a safe way to reach the mother or the father. We can only answer you.")
                .contains("Left out");
        writer.post("/refer/mother-contact", "mother_safe", "phone", "mother_number", "07700 900123");
        assertThat(Writer.text(writer.get("/refer/check"))).doesNotContain("You have not told us a safe way");
    }

    @Test
    void eachPageSaysHowFarTheWriterIs() {
        writer.post("/refer/who", "voice", "professional");

        assertThat(Writer.text(writer.get("/refer/work"))).contains("Step 2 of ");
    }

    @Test
    void sendingTwiceSendsOnceAndShowsTheSamePage() {
        writer.writesAsAMidwife();
        var before = waiting();
        writer.post("/refer/check");
        var first = Writer.text(writer.get("/refer/sent"));
        assertThat(writer.post("/refer/check")).redirectedUrl().isEqualTo("/refer/sent");
        assertThat(Writer.text(writer.get("/refer/sent"))).isEqualTo(first);
        assertThat(waiting()).isEqualTo(before + 1);
        assertThat(writer.get("/refer/mother")).redirectedUrl().isEqualTo("/refer");
    }

    @Test
    void aSecondReferralOfTheSameParentsIsAnsweredWithTheSameBytes() {
        writer.writesAsAMidwife();
        var first = writer.post("/refer/check");
        var firstPage = Writer.text(writer.get("/refer/sent"));
        var second = Writer.begins(http);
        second.writesAsAMidwife();
        var again = second.post("/refer/check");

        assertThat(again.getResponse().getStatus())
                .isEqualTo(first.getResponse().getStatus());
        assertThat(again.getResponse().getHeaders("Location"))
                .isEqualTo(first.getResponse().getHeaders("Location"));
        assertThat(Writer.text(again)).isEqualTo(Writer.text(first));
        assertThat(Writer.text(second.get("/refer/sent"))).isEqualTo(firstPage);
        assertThat(firstPage).doesNotContain("Zora", "Quill", "Elm Ward", "07700");
    }

    @Test
    void oneWriterNeverSeesWhatAnotherWrote() {
        writer.writesAsAMidwife();
        var other = Writer.begins(http);
        other.post("/refer/who", "voice", "professional");
        assertThat(Writer.text(other.get("/refer/mother"))).doesNotContain("Zora");
        assertThat(new Writer(http).get("/refer/mother")).redirectedUrl().isEqualTo("/refer");
    }

    @Test
    void aDraftIsGoneAfterSevenDays() {
        writer.post("/refer/who", "voice", "mother");
        clock.advance(Duration.ofDays(8));
        assertThat(writer.get("/refer/mother")).redirectedUrl().isEqualTo("/refer");
        assertThat(drafts.find(Actor.visitor(), new DraftKey(writer.key().getValue())))
                .isEmpty();
    }

    @Test
    void leavingTakesTheKeyOfTheDraftAway() {
        writer.post("/refer/who", "voice", "mother");
        var left = writer.get("/leave");
        assertThat(left).hasStatus(303);
        assertThat(left.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("form=;").contains("Max-Age=0"));
    }

    private long waiting() {
        var page = client.as(intake).page("/referrals");
        return page.split("href=\"/referrals/", -1).length;
    }
}
