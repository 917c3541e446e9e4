package org.hearth.referral;

/** A referral has reached us. */
public record ReferralReceived(ReferralId referral) {}
