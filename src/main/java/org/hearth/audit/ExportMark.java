package org.hearth.audit;

import java.util.UUID;

/** The mark of one export: it is in the file's name or beside the files, and the audit says whose it was. */
public record ExportMark(UUID value) {
    public static ExportMark random() {
        return new ExportMark(UUID.randomUUID());
    }

    /** Its first eight characters, for a file's name. */
    public String inShort() {
        return value.toString().substring(0, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
