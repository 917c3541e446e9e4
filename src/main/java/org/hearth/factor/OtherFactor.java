package org.hearth.factor;

import org.hearth.access.AccountId;

/** Something else than codes that an account may have to show; the feature that keeps it says whether. */
public interface OtherFactor {
    boolean has(AccountId account);
}
