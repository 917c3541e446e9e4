package org.hearth.disclosure;

/** How a count stands to whoever reads. */
enum Standing {
    SHOWN,
    KNOWN,
    IMPLIED,
    ASIDE;

    boolean isOffThePage() {
        return this == IMPLIED || this == ASIDE;
    }
}
