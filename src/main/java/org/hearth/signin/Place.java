package org.hearth.signin;

import java.time.Instant;

/**
 * Where somebody is signed in, as they would say it.
 *
 * @param device such as "Chrome on Windows"
 * @param here whether it is where they are looking at this
 */
record Place(PlaceId id, String device, Instant since, Instant used, boolean here) {
    static Place of(Seat seat, boolean here) {
        return new Place(PlaceId.of(seat.id()), seat.device(), seat.since(), seat.used(), here);
    }
}
