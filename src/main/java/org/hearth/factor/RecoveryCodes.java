package org.hearth.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ten codes to write down, for when the telephone is lost. At 79 bits each, a plain hash keeps them. */
final class RecoveryCodes {
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int HOW_MANY = 10;
    private static final int LENGTH = 16;

    private RecoveryCodes() {}

    /** Such as {@code k4te-9mhw-xq2r-7bnd}. */
    static List<String> make() {
        var random = new SecureRandom();
        return IntStream.range(0, HOW_MANY).mapToObj(n -> make(random)).toList();
    }

    private static String make(SecureRandom random) {
        return IntStream.range(0, LENGTH)
                .mapToObj(at ->
                        (at > 0 && at % 4 == 0 ? "-" : "") + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
                .collect(Collectors.joining());
    }

    /** Of the letters and digits alone: spaces, hyphens and capitals do not matter. */
    static byte[] hash(String code) {
        try {
            var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
