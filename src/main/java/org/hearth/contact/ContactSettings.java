package org.hearth.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a way counts as verified, and how many new details somebody looks at before they are used.
 *
 * @param verifiedFor 90 days at most
 * @param secondLook one new detail in so many waits for a second look; 1 for all of them
 */
@ConfigurationProperties("hearth.contact")
record ContactSettings(
        @DefaultValue("90d") Duration verifiedFor,
        @DefaultValue("4") int secondLook) {
    private static final Duration LONGEST = Duration.ofDays(90);

    ContactSettings {
        if (!verifiedFor.isPositive() || verifiedFor.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("hearth.contact: verified-for is 90 days at most");
        if (secondLook < 1) throw new IllegalArgumentException("hearth.contact: second-look is 1 or more");
    }
}
