package org.hearth.programme;

import java.util.Optional;

/**
 * When a module is to be done.
 *
 * @param from its first day, and {@code to} its last
 * @param fromWithToddler its first day for a parent who had a toddler at home on joining
 * @param carriesOver whether it may be finished after the birth when the birth comes first
 * @param onJoining whether joining is itself the doing of it
 * @param onLeaving whether leaving, however early, brings it on
 */
public record WindowRule(
        Point from,
        Point to,
        Optional<Point> fromWithToddler,
        boolean carriesOver,
        boolean onJoining,
        boolean onLeaving) {}
