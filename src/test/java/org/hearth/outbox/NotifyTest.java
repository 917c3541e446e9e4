package org.hearth.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearth.outbox.Sender.Outcome;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** GOV.UK Notify, as it answers and as it fails; and settings that are only half there. */
class NotifyTest {
    private static final String SERVICE = UUID.randomUUID().toString();
    private static final String SECRET = UUID.randomUUID().toString();

    private final Provider provider = new Provider();
    private final MessageId key = MessageId.random();
    private final NotifySmsSender notify = sender(provider.url());

    @Test
    void aTextGoesWithItsReference() {
        provider.answers.add("201 " + taken());

        assertThat(send(1)).isEqualTo(Outcome.SENT);
        assertThat(provider.got).hasSize(1);
        assertThat(provider.got.getFirst()).contains("POST /v2/notifications/sms", key.toString(), "Hello");
    }

    @Test
    void beforeASecondTryItIsAskedWhetherTheFirstArrived() {
        provider.answers.add("200 {\"notifications\":[" + sent() + "],\"links\":{\"current\":\"x\"}}");

        assertThat(send(2)).isEqualTo(Outcome.SENT);
        assertThat(provider.got).hasSize(1).first().asString().startsWith("GET").contains(key.toString());
    }

    @Test
    void troubleIsTriedAgainAndARefusalIsNot() {
        provider.answers.addAll(List.of("500 {}", "429 {}", "400 {}", "201 <html>"));

        assertThat(List.of(send(1), send(1), send(1), send(1)))
                .containsExactly(Outcome.LATER, Outcome.LATER, Outcome.NEVER, Outcome.LATER);
    }

    @Test
    void halfASettingKeepsTheProductFromStarting() {
        var mail = new OutboxSettings.Email("smtp.example", 587, "", "", true, "robin@elmrow.example", "Elm Row");

        assertThatThrownBy(() -> settings("", mail)).hasMessageContaining("phone");
        assertThatThrownBy(() -> new OutboxSettings.Email("smtp.example", 587, "u", "", true, "a@b.example", "Elm"))
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> new OutboxSettings.Email("smtp.example", 587, "", "", true, "a@b.example", "Refuge"))
                .hasMessageContaining("never leaves");
        assertThatThrownBy(() -> new OutboxSettings.Sms(
                        "http", provider.url(), "k", "", "Safeguarding", "to", "text", "from", false))
                .hasMessageContaining("never leaves");
        assertThatThrownBy(() -> new OutboxSettings.Sms("notify", provider.url(), "k", "", "", "", "", "", false))
                .hasMessageContaining("template");
        assertThatThrownBy(() -> new OutboxSettings.Sms("notify", provider.url(), "k", "t", "", "", "", "", false))
                .hasMessageContaining("no key of Notify");
        assertThat(settings("020 7946 0000", mail).mail()).isPresent();
    }

    /** Notify's own client would wait for ever, and every other message behind it. */
    @Test
    void aPeerThatNeverAnswersIsLeftAloneAndAskedBeforeItIsTriedAgain() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var hung = sender(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
            assertThat(hung.send(parcel(1))).isEqualTo(Outcome.LATER);
            assertThat(hung.send(parcel(2))).isEqualTo(Outcome.LATER);
        }
        provider.answers.addAll(List.of("200 {\"notifications\":[]}", "201 " + taken()));
        assertThat(send(2)).isEqualTo(Outcome.SENT);
        assertThat(provider.got).hasSize(2).first().asString().startsWith("GET");
    }

    @Test
    void nobodyThereAndUnreadableAnswersAreTriedAgain() {
        assertThat(sender(URI.create("http://127.0.0.1:1")).send(parcel(1))).isEqualTo(Outcome.LATER);

        provider.answers.addAll(List.of("200 <html>", "200 {}", "503 {}", "302 {}", "201 {}"));
        assertThat(List.of(send(2), send(2), send(2), send(1), send(1))).containsOnly(Outcome.LATER);
        assertThat(provider.got).hasSize(5);
    }

    /** A mail server that takes the call and says nothing has taken no message. */
    @Test
    void aMailServerThatNeverGreetsIsTriedAgain() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var mail = new OutboxSettings.Email(
                    "127.0.0.1", silent.getLocalPort(), "", "", false, "robin@elmrow.example", "Elm Row");
            var sender = new EmailSender(mail, Duration.ofMillis(300));
            assertThat(sender.send(new Sender.Parcel(key, "a@example.org", "A subject", "Hello", 1)))
                    .isEqualTo(Outcome.LATER);
        }
    }

    @Test
    void eachRequestIsSignedWithTheKeyForTheMomentItIsMade() throws Exception {
        provider.answers.add("201 " + taken());
        send(1);

        var token = provider.signatures.getFirst().substring("Bearer ".length()).split("\\.");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = mac.doFinal((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getUrlDecoder().decode(token[2])).isEqualTo(signed);
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
                .contains(SERVICE, String.valueOf(new TestClock().instant().getEpochSecond()));
    }

    private static NotifySmsSender sender(URI url) {
        return new NotifySmsSender(settings(url), Duration.ofMillis(300), new TestClock());
    }

    private Sender.Parcel parcel(int tries) {
        return new Sender.Parcel(key, "+447700900123", "", "Hello", tries);
    }

    private Outcome send(int tries) {
        return notify.send(parcel(tries));
    }

    private static OutboxSettings settings(String phone, OutboxSettings.Email mail) {
        return new OutboxSettings(
                phone, LocalTime.of(20, 0), LocalTime.of(8, 0), Duration.ofSeconds(2), mail, null, null);
    }

    private static OutboxSettings.Sms settings(URI url) {
        var key = "team-" + SERVICE + "-" + SECRET;
        return new OutboxSettings.Sms(
                "notify", url, key, UUID.randomUUID().toString(), "", "to", "text", "from", false);
    }

    private String taken() {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\"" + key
                + "\",\"content\":{\"body\":\"Hello\",\"from_number\":\"1\"},\"uri\":\"x\",\"template\":{\"id\":\""
                + UUID.randomUUID() + "\",\"version\":1,\"uri\":\"x\"}}";
    }

    private String sent() {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\"" + key
                + "\",\"type\":\"sms\",\"status\":\"delivered\",\"body\":\"Hello\",\"created_at\":\"2026-03-02T09:00:00Z\","
                + "\"phone_number\":\"+447700900123\",\"template\":{\"id\":\"" + UUID.randomUUID()
                + "\",\"version\":1,\"uri\":\"x\"}}";
    }
}
