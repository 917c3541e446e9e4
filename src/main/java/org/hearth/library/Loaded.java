package org.hearth.library;

import java.time.Instant;
import org.hearth.instrument.Wording;

/**
 * Words that were loaded here: by whom, when, under which licence.
 *
 * @param by the id of who loaded them
 */
public record Loaded(Wording wording, String by, Instant at) {}
