package org.hearth.ownphone;

import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Timepoint;

/** What a practitioner chose to give: at least one measure, at which time-point (empty for in between), in which language. */
record Chosen(List<Instrument> measures, Optional<Timepoint> timepoint, String language) {}
