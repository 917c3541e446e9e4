package org.hearth.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Allowed;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;

/**
 * One way to reach a parent as the plan has it now. Whatever changes makes another version of it.
 *
 * @param version of this way in this file, 1 for the first
 * @param address for post, the address it was told for
 * @param toldOn when we were told
 * @param waits whether somebody else has to look before it is used
 */
record Way(
        WayId id,
        CaseFileId caseFile,
        Channel channel,
        int version,
        boolean safe,
        Told told,
        Optional<AddressId> address,
        Source source,
        LocalDate toldOn,
        Optional<Verified> verified,
        boolean waits,
        Change change,
        AccountId changedBy,
        Instant changedAt) {

    /** What the parent told: the number or address, when, how, and after how many days to ask again. */
    record Told(String detail, Hours hours, Manner manner, int askAfterDays) {
        /** Nothing is left of it, and nothing can be used. */
        static Told erased() {
            return new Told("", Hours.never(), Manner.unknown(), 1);
        }
    }

    /** Asked of the parent: when, by whom, and when to ask again at the latest. */
    record Verified(Instant at, AccountId by, Instant until) {}

    /** Who told us. */
    enum Source {
        PARENT("The parent told us"),
        REFERRAL("Told in the referral"),
        COLLEAGUE("A colleague or another service told us");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What made this version. */
    enum Change {
        TOLD("Written down"),
        CHANGED("Changed"),
        VERIFIED("Verified with the parent"),
        DOUBTED("Put aside to be checked"),
        LOOKED("Checked by a manager");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is around a way when it is to be used: our longest time between two askings, and what else is true of it. */
    record Standing(Duration verifiedFor, boolean shared, Optional<AddressId> home) {}

    /** Whether this way may be used at this moment; the reasons against it in the order in which they count. */
    SafeToContact mayBeUsed(Instant now, Standing standing) {
        var against = against(now, standing);
        if (against.isPresent()) return new Refused(channel, against.get());
        var hours = told.hours();
        if (!hours.hold(now)) return new Refused(channel, Reason.OUTSIDE_HOURS, hours.next(now));
        var ends = ends(standing.verifiedFor()).orElseThrow();
        var over = hours.until(now);
        return new Allowed(channel, told.detail(), told.manner(), over.isBefore(ends) ? over : ends);
    }

    /** Why it is not used, whatever the time of day. */
    Optional<Reason> against(Instant now, Standing standing) {
        if (!safe) return Optional.of(Reason.NOT_SAFE);
        if (verified.isEmpty() || (told.detail().isBlank() && channel != Channel.POST))
            return Optional.of(Reason.NOT_VERIFIED);
        if (!now.isBefore(ends(standing.verifiedFor()).orElseThrow())
                || now.isBefore(verified.get().at())) return Optional.of(Reason.EXPIRED);
        if (waits || standing.shared()) return Optional.of(Reason.BEING_CHECKED);
        if (channel == Channel.POST && (address.isEmpty() || !address.equals(standing.home())))
            return Optional.of(Reason.ADDRESS_LEFT);
        return Optional.empty();
    }

    /** When what was verified is too old: on the day it was to be asked again, and never later than our longest time. */
    Optional<Instant> ends(Duration verifiedFor) {
        return verified.map(v -> {
            var latest = v.at().plus(verifiedFor);
            return v.until().isBefore(latest) ? v.until() : latest;
        });
    }

    boolean isVerified() {
        return verified.isPresent();
    }
}
