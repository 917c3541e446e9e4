package org.hearth.access;

import java.time.Instant;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** One way of showing who one is. A password alone opens nothing. */
public enum Factor {
    PASSWORD,
    /** A code from an app, or one of those kept for when the telephone is lost. */
    CODE,
    /** A passkey, unlocked by its owner: something they have and something they are or know, at once. */
    PASSKEY,
    /** Nothing: in the demonstration, whose families are invented, a password is enough. */
    DEMONSTRATION;

    FactorGrantedAuthority shownAt(Instant now) {
        return FactorGrantedAuthority.withFactor(name()).issuedAt(now).build();
    }

    /** Whether more than a password has been shown. */
    static boolean areEnough(Collection<? extends GrantedAuthority> shown) {
        return shown.stream()
                .anyMatch(authority -> authority instanceof FactorGrantedAuthority
                        && !FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(authority.getAuthority()));
    }
}
