package org.hearth.caseload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8 and leaves a mark, which no text can contain, where they are not. */
final class Utf8 {
    /** A code point that Unicode promises never to assign. */
    private static final String MARK = "\uFFFF";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(MARK)
                    .decode(ByteBuffer.wrap(bytes));
            if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) text.get();
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("replaced, never reported", e);
        }
    }

    static boolean isBroken(String cell) {
        return cell.contains(MARK);
    }

    /** The cell as it can be shown and written: a replacement character where the bytes were wrong. */
    static String shown(String cell) {
        return cell.replace(MARK, "\uFFFD");
    }
}
