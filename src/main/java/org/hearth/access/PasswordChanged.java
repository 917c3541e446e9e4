package org.hearth.access;

/** Somebody has a new password: what the old one gave access to besides ends in the same transaction. */
public record PasswordChanged(AccountId account) {}
