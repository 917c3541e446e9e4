package org.hearth.directory;

import java.time.Instant;
import java.util.List;
import org.hearth.access.AccountId;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Whom the directory has let in, on their way to their account; nothing of it is kept in the session. */
final class Arrived extends DefaultOidcUser {
    private static final long serialVersionUID = 1;

    private final transient AccountId account;
    private final boolean both;
    private final Instant shown;

    /**
     * @param both whether they showed the directory more than a password
     * @param shown when they showed it
     */
    Arrived(OidcIdToken token, AccountId account, boolean both, Instant shown) {
        super(List.of(), token);
        this.account = account;
        this.both = both;
        this.shown = shown;
    }

    AccountId account() {
        return account;
    }

    boolean both() {
        return both;
    }

    Instant shown() {
        return shown;
    }
}
