package org.hearth.referral;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.site.Section;

/** What another feature shows on the page of a referral that is open to the reader; empty when it has nothing to say there. */
public interface BesideReferral {
    Optional<Section> of(Actor reader, ReferralId referral);
}
