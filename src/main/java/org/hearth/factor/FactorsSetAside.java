package org.hearth.factor;

import org.hearth.access.AccountId;

/** Two others set aside all that a colleague shows besides the password: what other features keep of it ends in the same transaction. */
public record FactorsSetAside(AccountId account) {}
