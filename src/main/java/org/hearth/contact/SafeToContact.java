package org.hearth.contact;

import java.time.Instant;
import java.util.Optional;

/** Whether a parent may be reached on one way at one moment. Everything that is not allowed is refused. */
public sealed interface SafeToContact {

    /**
     * Yes.
     *
     * @param detail the number (as {@code +447700900123}), the e-mail address or the lines of the address
     * @param until when this answer is no longer true, at most a week ahead
     */
    record Allowed(Channel channel, String detail, Manner manner, Instant until) implements SafeToContact {}

    /**
     * No.
     *
     * @param next when it will be allowed if nothing changes; only for a time outside the safe hours
     */
    record Refused(Channel channel, Reason reason, Optional<Instant> next) implements SafeToContact {
        Refused(Channel channel, Reason reason) {
            this(channel, reason, Optional.empty());
        }
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** Why not; the first that holds is given. */
    enum Reason {
        NO_PLAN("Not known"),
        NOT_SAFE("Not safe"),
        NOT_VERIFIED("Not verified with the parent"),
        EXPIRED("Verified too long ago"),
        /** Somebody else has to look first; says on purpose neither why nor who. */
        BEING_CHECKED("Waits for a manager to look"),
        ADDRESS_LEFT("The address has changed since"),
        OUTSIDE_HOURS("Not at this time");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** As pages say it. */
        public String words() {
            return words;
        }
    }
}
