package org.hearth.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hearth.reach.Way;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages through GOV.UK Notify. Notify does not turn a second message with the same reference away, but says
 * which it has: before every try but the first it is asked. Its own client waits for an answer as long as there is none;
 * we wait as long as we are told to.
 */
class NotifySmsSender implements Sender {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final OutboxSettings.Sms settings;
    private final NotifyKey key;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http;

    NotifySmsSender(OutboxSettings.Sms settings, Duration patience, Clock clock) {
        this.settings = settings;
        this.key = NotifyKey.of(settings.key());
        this.patience = patience;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Way way() {
        return Way.TEXT;
    }

    @Override
    public boolean safeAgain() {
        return true;
    }

    @Override
    public Outcome send(Parcel parcel) {
        try {
            if (parcel.tries() > 1) {
                var has = has(parcel);
                if (has != Outcome.NEVER) return has;
            }
            return post(parcel);
        } catch (IOException | JacksonException noAnswer) {
            return Outcome.LATER;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Outcome.LATER;
        }
    }

    private Outcome post(Parcel parcel) throws IOException, InterruptedException {
        var body = Map.of(
                "phone_number", parcel.to(),
                "template_id", settings.template(),
                "personalisation", Map.of("words", parcel.words()),
                "reference", parcel.key().toString());
        var answer = send(request("/v2/notifications/sms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        var status = answer.statusCode();
        if (status == CREATED) return JSON.readTree(answer.body()).hasNonNull("id") ? Outcome.SENT : Outcome.LATER;
        var refused = status >= BAD && status < BROKEN && status != TOO_MANY && status != FORBIDDEN;
        return refused ? Outcome.NEVER : Outcome.LATER;
    }

    /** Sent when it has one of this reference, never when it has none, later when that can't be known now. */
    private Outcome has(Parcel parcel) throws IOException, InterruptedException {
        var answer = send(request("/v2/notifications?template_type=sms&reference=" + parcel.key())
                .GET());
        if (answer.statusCode() != OK) return Outcome.LATER;
        var all = JSON.readTree(answer.body()).path("notifications");
        if (!all.isArray()) return Outcome.LATER;
        return all.isEmpty() ? Outcome.NEVER : Outcome.SENT;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + key.token(clock.instant()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
