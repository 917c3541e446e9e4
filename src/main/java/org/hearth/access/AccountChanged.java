package org.hearth.access;

/** An account's roles, sites or standing changed: what it opens by standing must be reckoned again, in the same transaction. */
public record AccountChanged(AccountId account) {}
