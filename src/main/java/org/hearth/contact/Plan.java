package org.hearth.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Allowed;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;

/**
 * How one parent may be reached: every version of every way and every address, the latest first.
 *
 * @param shared ways that hold what the other parent told too, or that wait by lot as if they did; nothing that is shown says which
 */
record Plan(CaseFileId file, List<Way> versions, List<Address> addresses, Set<WayId> shared, Duration verifiedFor) {
    Optional<Way> now(Channel channel) {
        return before(channel).stream().findFirst();
    }

    /** Every version of one way, the latest first. */
    List<Way> before(Channel channel) {
        return versions.stream().filter(way -> way.channel() == channel).toList();
    }

    /** Where the parent lives; empty when that is not known. */
    Optional<Address> home() {
        return addresses.stream().findFirst().filter(Address::isKnown);
    }

    SafeToContact mayUse(Channel channel, Instant now) {
        var answer = now(channel).map(way -> way.mayBeUsed(now, standing(way)));
        if (answer.isPresent() && answer.get() instanceof Allowed yes && channel == Channel.POST)
            return new Allowed(channel, home().orElseThrow().onEnvelope(), yes.manner(), yes.until());
        return answer.orElseGet(() -> new Refused(channel, Reason.NO_PLAN));
    }

    /** Why a way is not used at any time of day; empty when it is, or when there is no such way. */
    Optional<Reason> against(Channel channel, Instant now) {
        return now(channel).flatMap(way -> way.against(now, standing(way)));
    }

    /** Whether somebody has to look before a way is used. */
    boolean isHeld(Way way) {
        return way.waits() || shared.contains(way.id());
    }

    /** Whether nothing was ever told. */
    boolean isEmpty() {
        return versions.isEmpty() && addresses.isEmpty();
    }

    List<Channel> known() {
        return Arrays.stream(Channel.values())
                .filter(channel -> now(channel).isPresent())
                .toList();
    }

    private Way.Standing standing(Way way) {
        return new Way.Standing(verifiedFor, shared.contains(way.id()), home().map(Address::id));
    }
}
