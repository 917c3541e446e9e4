package org.hearth.ownphone;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import org.hearth.access.Tokens;

/** 130 bits that nobody can guess, in letters that nobody mistakes for others; of each we keep the SHA-256. */
record PhoneKey(String value) {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PhoneKey random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** As somebody typed it, or a browser sent it. */
    static PhoneKey typed(String text) {
        return new PhoneKey(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Of at least 17 bytes. */
    static PhoneKey of(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        var letters = new StringBuilder();
        for (var at = 0; at < LENGTH; at++)
            letters.append(LETTERS.charAt(number.shiftRight(at * BITS).intValue() & (LETTERS.length() - 1)));
        return new PhoneKey(letters.toString());
    }

    byte[] hash() {
        return Tokens.hash("own phone " + value);
    }

    /** Nobody is to find it in a log. */
    @Override
    public String toString() {
        return "PhoneKey";
    }
}
