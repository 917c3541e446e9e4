package org.hearth.factor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 160 bits that a code app and Hearth share, in the forms in which they are handed over.
 *
 * @param bytes the secret itself
 * @param name whose it is, as the app will show it
 */
// The bytes go straight from the store into the app's picture: nothing compares or changes them.
@SuppressWarnings("ArrayRecordComponent")
record AppSecret(byte[] bytes, String name) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LETTERS = 32;
    private static final int BITS = 5;

    /** RFC 4648 base 32 in groups of four, for typing. */
    String words() {
        return IntStream.range(0, LETTERS)
                .mapToObj(at -> (at > 0 && at % 4 == 0 ? " " : "") + letter(at))
                .collect(Collectors.joining());
    }

    private char letter(int at) {
        var shifted = new BigInteger(1, bytes).shiftRight((LETTERS - 1 - at) * BITS);
        return ALPHABET.charAt(shifted.intValue() & (ALPHABET.length() - 1));
    }

    /** What the picture says, and what a link on the telephone itself opens. */
    String address() {
        var whose = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Hearth:" + whose + "?secret="
                + words().replace(" ", "").toUpperCase(java.util.Locale.ROOT) + "&issuer=Hearth";
    }

    /** How many squares the picture has on each side, with its quiet border of four. */
    int side() {
        return squares().getWidth() + 8;
    }

    /** The dark squares as the path of an SVG. */
    String path() {
        var squares = squares();
        var path = new StringBuilder();
        for (var y = 0; y < squares.getHeight(); y++) {
            for (var x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private com.google.zxing.qrcode.encoder.ByteMatrix squares() {
        try {
            return Encoder.encode(address(), ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("an address too long for a picture", e);
        }
    }

    /** Nobody is to find it in a log. */
    @Override
    public String toString() {
        return "AppSecret";
    }
}
