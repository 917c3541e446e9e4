package org.hearth.letter;

/** What somebody typed, as paper can show it. */
final class Printable {
    private Printable() {}

    /** Without the characters that no document may hold: all but those of XML 1.0, section 2.2. */
    static String of(String words) {
        var kept = new StringBuilder();
        words.codePoints().filter(Printable::isKept).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isKept(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x1_0000;
    }
}
