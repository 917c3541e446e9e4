package org.hearth.caseload;

import java.util.regex.Pattern;

/** Cells that a spreadsheet would run as a formula are text here: a quote goes before them in a file, and off again. */
final class Formula {
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formula() {}

    /** The cell as it is written. Quotes already before it are kept beneath one more, so that reading is exact. */
    static String escape(String cell) {
        return LOOKS_LIKE_ONE.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before it was escaped. */
    static String unescape(String cell) {
        return cell.startsWith("'") && LOOKS_LIKE_ONE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
