package org.hearth.access;

import java.time.Instant;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** One way of showing who one is. */
public enum Factor {
    PASSWORD;

    FactorGrantedAuthority shownAt(Instant now) {
        return FactorGrantedAuthority.withFactor(name()).issuedAt(now).build();
    }
}
