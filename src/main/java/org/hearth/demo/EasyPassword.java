package org.hearth.demo;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A password that is read from one screen and typed on another. */
final class EasyPassword {

    /** Nothing that is easily taken for something else. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int IN_A_GROUP = 4;

    private EasyPassword() {}

    /** Such as {@code k4te-9mhw-xq2r}: 59 bits. */
    static String make() {
        var random = new SecureRandom();
        return String.join(
                "-",
                java.util.stream.IntStream.range(0, GROUPS)
                        .mapToObj(n -> group(random))
                        .toList());
    }

    private static String group(RandomGenerator random) {
        return random.ints(IN_A_GROUP, 0, CHARACTERS.length())
                .mapToObj(at -> CHARACTERS.substring(at, at + 1))
                .collect(java.util.stream.Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
