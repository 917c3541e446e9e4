package org.hearth.programme;

import java.util.Optional;

/** What a module stands on: the sentence of the source, how an open point was read, and which figure nobody has confirmed. */
public record Origin(String quote, Optional<String> reading, Optional<String> unverified) {}
