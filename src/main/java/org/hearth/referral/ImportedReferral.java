package org.hearth.referral;

import java.util.Optional;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Facts;
import org.hearth.family.Relationship;

/**
 * One row of {@code referrals.csv}, read or to be written.
 *
 * @param ref the referral_id of the file
 * @param agency the referrer_agency, empty when not known
 * @param family the family that joined
 */
public record ImportedReferral(
        String ref,
        Source source,
        String agency,
        Optional<FamilyId> family,
        Facts facts,
        Optional<Relationship> relationship,
        Optional<Integer> otherChildren) {}
