package org.hearth.outbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.reach.Way;

/** Text messages through any provider that takes a form over HTTP; whether twice is once, its contract has to say. */
class HttpSmsSender implements Sender {
    private static final int OK = 200;
    private static final int MULTIPLE = 300;
    private static final int BAD = 400;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    private final OutboxSettings.Sms settings;
    private final Duration patience;
    private final HttpClient http;

    HttpSmsSender(OutboxSettings.Sms settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
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
        return settings.idempotent();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var request = HttpRequest.newBuilder(settings.url())
                .timeout(patience)
                .header("Authorization", "Bearer " + settings.key())
                .header("Idempotency-Key", parcel.key().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parcel)))
                .build();
        try {
            return became(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (HttpConnectTimeoutException | ConnectException nobodyThere) {
            return Outcome.LATER;
        } catch (IOException cutOff) {
            return notKnown();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return notKnown();
        }
    }

    private Outcome became(int status) {
        if (status >= OK && status < MULTIPLE) return Outcome.SENT;
        if (status == TOO_MANY || status == UNAVAILABLE) return Outcome.LATER;
        return status >= BAD && status < BROKEN ? Outcome.NEVER : notKnown();
    }

    private Outcome notKnown() {
        return settings.idempotent() ? Outcome.LATER : Outcome.UNKNOWN;
    }

    private String form(Parcel parcel) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(settings.toField(), parcel.to());
        fields.put(settings.fromField(), settings.from());
        fields.put(settings.textField(), parcel.words());
        return fields.entrySet().stream().map(HttpSmsSender::field).collect(Collectors.joining("&"));
    }

    private static String field(Map.Entry<String, String> field) {
        return URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
