package org.hearth.passkey;

import org.hearth.access.AccountId;
import org.hearth.factor.OtherFactor;
import org.springframework.stereotype.Component;

/** An account with a passkey has something to show: its password alone sets up nothing. */
@Component
class HasPasskey implements OtherFactor {
    private final PasskeyStore store;

    HasPasskey(PasskeyStore store) {
        this.store = store;
    }

    @Override
    public boolean has(AccountId account) {
        return store.has(account);
    }
}
