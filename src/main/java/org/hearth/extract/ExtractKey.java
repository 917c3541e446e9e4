package org.hearth.extract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What leads from an extract back to us: the key that its pseudonyms are made with (HMAC-SHA-256, of which 64 bits are shown), and
 * which letter stands for which arm. Drawn anew for each release, so that two releases are joined by nobody who lacks both keys.
 */
public final class ExtractKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private static final int SHOWN = 8;
    private static final String OTHER = "other";

    private final byte[] secret;
    private final Map<String, String> letters;

    /** With a letter for each arm. */
    ExtractKey(byte[] secret, Map<String, String> letters) {
        this.secret = secret.clone();
        this.letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** A letter for each arm. */
    public Map<String, String> letters() {
        return letters;
    }

    /** A new one. */
    public static ExtractKey draw(List<String> arms) {
        var secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        var shuffled = new ArrayList<>(arms);
        Collections.shuffle(shuffled, RANDOM);
        var letters = new LinkedHashMap<String, String>();
        for (var arm : shuffled) letters.put(arm, String.valueOf((char) ('A' + letters.size())));
        return new ExtractKey(secret, letters);
    }

    /** As {@link #bytes} wrote it. */
    public static ExtractKey of(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.US_ASCII).split("\n");
        var letters = new LinkedHashMap<String, String>();
        Arrays.stream(lines).skip(1).map(line -> line.split("=", 2)).forEach(pair -> letters.put(pair[0], pair[1]));
        return new ExtractKey(Base64.getDecoder().decode(lines[0]), letters);
    }

    /** To be sealed, and kept apart from the extract. */
    public byte[] bytes() {
        var text = new StringBuilder(Base64.getEncoder().encodeToString(secret));
        letters.forEach(
                (arm, letter) -> text.append('\n').append(arm).append('=').append(letter));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The letter of an arm; one that came up after the key was drawn has none of its own. */
    String letter(String arm) {
        return Optional.ofNullable(letters.get(arm)).orElse(OTHER);
    }

    /** Makes pseudonyms, for one thread. */
    Pseudonyms pseudonyms() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return (kind, id) -> {
                var whole = mac.doFinal((kind + "|" + id).getBytes(StandardCharsets.US_ASCII));
                return kind + HexFormat.of().formatHex(whole, 0, SHOWN);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An id of ours as the extract says it: a capital and 16 hexadecimal digits. */
    @FunctionalInterface
    interface Pseudonyms {
        String of(String kind, String id);
    }
}
