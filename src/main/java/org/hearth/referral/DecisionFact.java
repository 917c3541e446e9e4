package org.hearth.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Decision;
import org.hearth.team.SiteCode;

/**
 * What figures may know of a referral: the rules' answer, and nothing that names anybody.
 *
 * @param ref the id of the interchange file
 * @param reasons codes, sorted
 * @param route the team it goes to; none when not eligible or when no one team covers both parents
 * @param family the family that joined, if one did
 */
public record DecisionFact(
        String ref,
        LocalDate receivedOn,
        Source source,
        Decision decision,
        List<String> reasons,
        Optional<SiteCode> route,
        Optional<FamilyId> family) {
    public DecisionFact {
        reasons = List.copyOf(reasons);
    }
}
