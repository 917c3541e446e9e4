package org.hearth.casefile;

import java.util.UUID;

/** For what a file was opened: one cover, say. Ending that ends what was opened for it, and nothing else. */
public record CauseId(UUID value) {}
