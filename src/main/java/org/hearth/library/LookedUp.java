package org.hearth.library;

import java.time.Instant;

/**
 * That somebody looked a figure up, or takes back having done so.
 *
 * @param figure the key of the claim within a version of the instrument
 * @param source what they looked at
 * @param by the id of who said so
 */
record LookedUp(
        String instrument, int version, String figure, boolean confirmed, String source, String by, Instant at) {}
