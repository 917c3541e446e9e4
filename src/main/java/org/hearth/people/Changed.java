package org.hearth.people;

import org.hearth.access.AccountId;

/**
 * An account that was added or changed.
 *
 * @param waits whether something of it waits until somebody else confirms it
 * @param takenBack whether something waited before, and waits no more
 */
record Changed(AccountId id, boolean waits, boolean takenBack) {}
