package org.hearth.find;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.referral.BesideReferral;
import org.hearth.referral.ReferralId;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the page of a referral that waits: who it may be, among those whom intake may know of. */
@Component
class KnownAlready implements BesideReferral {
    private final Searches searches;

    KnownAlready(Searches searches) {
        this.searches = searches;
    }

    @Override
    public Optional<Section> of(Actor reader, ReferralId referral) {
        return Optional.of(searches.same(reader, referral))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Section("May be known to us already", "find/known", List.copyOf(lines)));
    }
}
