package org.hearth.referral;

/** Who sent a referral, and how we reach them; empty text when not known. */
public record Referrer(Source source, String agency, String name, String contact) {}
