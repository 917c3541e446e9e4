package org.hearth.ownphone;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hearth.wording.NeverLeave;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links for a parent's own phone.
 *
 * @param address where parents reach the product under a name that says nothing, such as {@code https://elm-row.example}; without
 *     it links are only shown, under the address that colleagues use, and none can be sent
 * @param days so long a link works
 * @param sitting after so long without an answer nobody goes back to what was answered before
 */
@ConfigurationProperties("hearth.own-phone")
record PhoneSettings(
        @Nullable URI address,
        @DefaultValue("7") int days,
        @DefaultValue("30m") Duration sitting) {
    private static final int MOST_DAYS = 31;

    PhoneSettings {
        if (days < 1 || days > MOST_DAYS) throw wrong("days is from 1 to " + MOST_DAYS);
        if (sitting.isNegative() || sitting.isZero()) throw wrong("sitting is a time");
        if (address != null) {
            if (!"https".equals(address.getScheme()) || address.getHost() == null)
                throw wrong("address begins with https://");
            NeverLeave.ours()
                    .in(address.toString().replaceAll("[^A-Za-z0-9]", " "))
                    .ifPresent(word -> {
                        throw wrong("address says " + word + ", which never leaves");
                    });
        }
    }

    /** Without a slash at its end; empty while none is set up. */
    Optional<String> outside() {
        return Optional.ofNullable(address).map(said -> said.toString().replaceAll("/+$", ""));
    }

    private static IllegalArgumentException wrong(String words) {
        return new IllegalArgumentException("hearth.own-phone: " + words);
    }
}
