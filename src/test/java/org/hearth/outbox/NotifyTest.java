package org.hearth.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hearth.outbox.Sender.Outcome;
import org.junit.jupiter.api.Test;

/** GOV.UK Notify, as it answers and as it fails; and settings that are only half there. */
class NotifyTest {
    private final Provider provider = new Provider();
    private final MessageId key = MessageId.random();
    private final NotifySmsSender notify = new NotifySmsSender(settings(provider.url()));

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
        assertThat(settings("020 7946 0000", mail).mail()).isPresent();
    }

    private Outcome send(int tries) {
        return notify.send(new Sender.Parcel(key, "+447700900123", "", "Hello", tries));
    }

    private static OutboxSettings settings(String phone, OutboxSettings.Email mail) {
        return new OutboxSettings(
                phone, LocalTime.of(20, 0), LocalTime.of(8, 0), Duration.ofSeconds(2), mail, null, null);
    }

    private static OutboxSettings.Sms settings(URI url) {
        var key = "team-" + UUID.randomUUID() + "-" + UUID.randomUUID();
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
