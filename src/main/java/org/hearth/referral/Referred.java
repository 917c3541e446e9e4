package org.hearth.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.eligibility.Parent;

/**
 * One parent as a referral names them, for whoever looks for people.
 *
 * @param state such as "Waiting"
 * @param waiting whether it still waits for an answer
 */
public record Referred(
        ReferralId referral,
        CaseFileId file,
        LocalDate receivedOn,
        String state,
        boolean waiting,
        Parent parent,
        String givenName,
        String familyName,
        Optional<LocalDate> dateOfBirth) {}
