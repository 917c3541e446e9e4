package org.hearth.directory;

import org.hearth.access.AccountId;

/** What comes of somebody's arrival from the directory. */
sealed interface Entry {
    /** Whose account it is. */
    record In(AccountId account) implements Entry {}

    /** Why nobody gets in. */
    record Out(Reason why) implements Entry {}
}
