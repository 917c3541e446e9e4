package org.hearth.referral;

import java.time.LocalDate;
import org.hearth.access.AccountId;
import org.hearth.eligibility.Parent;
import org.hearth.team.SiteCode;

/** Where a family joins, on which day, and who works with each parent. */
record Acceptance(SiteCode site, AccountId mothersPractitioner, AccountId fathersPractitioner, LocalDate joinedOn) {
    AccountId practitionerOf(Parent parent) {
        return parent == Parent.MOTHER ? mothersPractitioner : fathersPractitioner;
    }
}
