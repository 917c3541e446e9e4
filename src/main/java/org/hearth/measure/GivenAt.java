package org.hearth.measure;

import java.time.LocalDate;
import org.hearth.access.CaseFileId;

/** That an instrument was given at a time-point, and last on which day. */
record GivenAt(CaseFileId file, String instrument, Timepoint timepoint, LocalDate on) {}
