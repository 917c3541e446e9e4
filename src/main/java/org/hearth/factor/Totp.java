package org.hearth.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow the clock: RFC 6238 with SHA-1, a new code every 30 seconds, as every code app makes them. */
final class Totp {
    private static final int DIGITS = 6;
    private static final int SECONDS = 30;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    /** RFC 4226 section 5.3, with the step for the counter. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 15;
            var number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HmacSHA1", e);
        }
    }

    /** Which step a code is of: this one, the one before or the one after, and later than the last one used. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        var found = OptionalLong.empty();
        for (var step = step(now) - 1; step <= step(now) + 1; step++) {
            // Every one of the three is compared, in constant time: how long it takes tells nothing.
            if (MessageDigest.isEqual(code(secret, step).getBytes(UTF_8), code.getBytes(UTF_8)) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
