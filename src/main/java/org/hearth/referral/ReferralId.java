package org.hearth.referral;

import java.util.UUID;

/** One referral. */
public record ReferralId(UUID value) {
    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
