package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.instrument.Answers;

/** What a filled-in measure should have said; the earlier version is kept beside it. */
public record Correction(Optional<Timepoint> timepoint, LocalDate completedOn, Given given, Answers answers) {}
