package org.hearth.vault;

import java.nio.charset.StandardCharsets;
import org.hearth.access.CaseFileId;

/**
 * Where sealed words lie. Words moved to another place do not open there.
 *
 * @param column the table's name and the column's, such as {@code consent.explained}
 * @param row what tells the row from the others of its table
 */
public record Spot(String column, String row) {
    public static Spot of(String column, String row) {
        return new Spot(column, row);
    }

    byte[] in(CaseFileId file) {
        return (file + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }

    byte[] inNoFile() {
        return ("|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
