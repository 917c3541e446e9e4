package org.hearth.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** One way of showing who one is. A password alone opens nothing. */
public enum Factor {
    PASSWORD,
    /** A code from an app, or one of those kept for when the telephone is lost. */
    CODE,
    /** A passkey, unlocked by its owner: something they have and something they are or know, at once. */
    PASSKEY,
    /** The charity's own directory says who it is. */
    DIRECTORY,
    /** It also says that they showed it more than a password. */
    DIRECTORY_WITH_MORE,
    /** Nothing: in the demonstration, whose families are invented, a password is enough. */
    DEMONSTRATION;

    private static final Set<String> FIRST_ONLY =
            Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, "FACTOR_" + DIRECTORY.name());

    FactorGrantedAuthority shownAt(Instant now) {
        return FactorGrantedAuthority.withFactor(name()).issuedAt(now).build();
    }

    /** Whether more than a password has been shown, or more than what the directory asked for. */
    static boolean areEnough(Collection<? extends GrantedAuthority> shown) {
        return shown.stream()
                .anyMatch(authority ->
                        authority instanceof FactorGrantedAuthority && !FIRST_ONLY.contains(authority.getAuthority()));
    }
}
