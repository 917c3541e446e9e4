package org.hearth.report;

/** What a reader finds on the list of reports: one report, or several that are read together. */
sealed interface Named permits Topic, Pack, QuarterPack, FunderReturn {
    /** Its last part of the address. */
    String path();

    String title();

    /** What a reader finds there, in a sentence. */
    String about();

    /** Whether readers outside the team may choose a year. */
    boolean isByYear();
}
