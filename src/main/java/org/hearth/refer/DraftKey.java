package org.hearth.refer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The random key to one unfinished referral; the browser holds the key, we hold its SHA-256. */
record DraftKey(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static DraftKey random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DraftKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
