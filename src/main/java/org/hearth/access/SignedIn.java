package org.hearth.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who a session belongs to: the account's id and nothing else, so that roles are asked anew at every request. */
record SignedIn(String id) implements AuthenticatedPrincipal, Serializable {
    AccountId account() {
        return AccountId.of(id);
    }

    @Override
    public String getName() {
        return id;
    }
}
