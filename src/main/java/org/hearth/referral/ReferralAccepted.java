package org.hearth.referral;

import org.hearth.casefile.FamilyId;
import org.hearth.team.SiteCode;

/** A referral became a family of a site, each parent with a practitioner of their own. */
public record ReferralAccepted(ReferralId referral, FamilyId family, SiteCode site) {}
