package org.hearth.outbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hearth.wording.NeverLeave;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How messages leave. What is not set is not there; what is set by half keeps the product from starting. */
@ConfigurationProperties("hearth.outbox")
record OutboxSettings(
        @DefaultValue("") String phone,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("10s") Duration patience,
        @Nullable Email email,
        @Nullable Sms sms,
        @Nullable Letters letters) {
    static final ZoneId HERE = ZoneId.of("Europe/London");

    OutboxSettings {
        if (!quietUntil.isBefore(quietFrom)) throw wrong("quiet-until is earlier in the day than quiet-from");
        if ((email != null || sms != null || letters != null) && !phone.matches("[+0-9 ]{6,20}"))
            throw wrong("phone is the team's number, which parents are asked to ring");
    }

    Optional<Email> mail() {
        return Optional.ofNullable(email);
    }

    Optional<Sms> texts() {
        return Optional.ofNullable(sms);
    }

    Optional<Letters> paper() {
        return Optional.ofNullable(letters);
    }

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant afterQuiet(Instant at) {
        var here = at.atZone(HERE);
        var time = here.toLocalTime();
        if (time.isBefore(quietUntil))
            return here.toLocalDate().atTime(quietUntil).atZone(HERE).toInstant();
        if (time.isBefore(quietFrom)) return at;
        return here.toLocalDate().plusDays(1).atTime(quietUntil).atZone(HERE).toInstant();
    }

    /** A server that takes e-mail. */
    record Email(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean tls,
            String from,
            String name) {
        Email {
            given("email.host", host);
            given("email.from", from);
            given("email.name", name);
            if (user.isEmpty() != password.isEmpty()) throw wrong("email.user and email.password belong together");
            if (!from.contains("@")) throw wrong("email.from is an e-mail address");
            neutral("email.from", from.replaceAll("[@.]", " "));
            neutral("email.name", name);
        }
    }

    /**
     * Who sends text messages: GOV.UK Notify, or any provider that takes a form over HTTP.
     *
     * @param provider {@code notify} or {@code http}
     * @param template Notify's template, whose text is {@code ((words))}
     * @param idempotent whether the provider promises that the same {@code Idempotency-Key} twice is one message
     */
    record Sms(
            String provider,
            URI url,
            String key,
            @DefaultValue("") String template,
            @DefaultValue("") String from,
            @DefaultValue("to") String toField,
            @DefaultValue("text") String textField,
            @DefaultValue("from") String fromField,
            @DefaultValue("false") boolean idempotent) {
        Sms {
            given("sms.provider", provider);
            given("sms.key", key);
            if (url == null) throw wrong("sms.url is missing");
            if (!List.of("notify", "http").contains(provider)) throw wrong("sms.provider is notify or http");
            if (provider.equals("notify")) {
                given("sms.template", template);
                NotifyKey.of(key);
            }
            if (provider.equals("http")) given("sms.from", from);
            neutral("sms.from", from);
        }
    }

    /** Who letters come from, and where an answer can be sent. */
    record Letters(String name, List<String> address) {
        Letters {
            given("letters.name", name);
            if (address == null || address.isEmpty()) throw wrong("letters.address is missing");
            neutral("letters.name", name);
            neutral("letters.address", String.join(" ", address));
        }
    }

    private static void given(String what, @Nullable String value) {
        if (value == null || value.isBlank()) throw wrong(what + " is missing");
    }

    private static void neutral(String what, String words) {
        NeverLeave.ours().in(words).ifPresent(word -> {
            throw wrong(what + " says " + word + ", which never leaves");
        });
    }

    private static IllegalArgumentException wrong(String words) {
        return new IllegalArgumentException("hearth.outbox: " + words);
    }
}
