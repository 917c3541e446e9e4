package org.hearth.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param head the end of the chain; empty when nothing was ever sealed
 * @param waiting events not sealed yet
 * @param headsCompared how many heads outside the database were held against the chain
 * @param problems in words, at most a hundred; none when the trail is whole
 */
record Findings(String trail, Optional<Head> head, int waiting, int headsCompared, List<String> problems) {}
