package org.hearth.referral;

import org.hearth.eligibility.Decision;

/** A manager decided a referral otherwise than the rules, or somebody declined it. */
public record ReferralDecided(ReferralId referral, Decision decision) {}
