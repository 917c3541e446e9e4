package org.hearth.audit;

import java.time.Instant;

/** The end of the chain at some time: how many links there were, and the hash (hexadecimal) of the last. */
record Head(long count, Instant at, String hash) {}
