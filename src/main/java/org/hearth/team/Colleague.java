package org.hearth.team;

import org.hearth.access.AccountId;

/** Somebody who works here, as other colleagues see them. */
public record Colleague(AccountId id, String code, String name) {}
