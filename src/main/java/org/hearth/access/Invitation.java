package org.hearth.access;

import java.util.Optional;

/** A link not yet spent: an account's to choose a password, or, without an account, the first administrator's. */
public record Invitation(Optional<AccountId> account) {}
