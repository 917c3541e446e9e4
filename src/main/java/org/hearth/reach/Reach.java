package org.hearth.reach;

import java.time.Instant;
import java.util.Optional;

/** Whether a parent may be written to on one way at one moment. Everything that is not allowed is refused. */
public sealed interface Reach {
    /**
     * Yes.
     *
     * @param detail the number, the e-mail address or the lines of the address
     */
    record Allowed(Way way, String detail) implements Reach {}

    /**
     * No.
     *
     * @param why as a page says it
     * @param next when it will be allowed if nothing changes; only for a time outside the safe hours
     */
    record Refused(Way way, String why, Optional<Instant> next) implements Reach {}
}
