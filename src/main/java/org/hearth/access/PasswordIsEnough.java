package org.hearth.access;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Whether a password alone lets somebody in: only in the demonstration. Anywhere else that is refused at the start. */
@Component
class PasswordIsEnough {
    private final boolean here;

    PasswordIsEnough(
            @Value("${hearth.demo.on:false}") boolean demonstration,
            @Value("${hearth.demo.password-is-enough:${hearth.demo.on:false}}") boolean here) {
        if (here && !demonstration) {
            throw new IllegalStateException(
                    "hearth.demo.password-is-enough is for the demonstration alone: elsewhere everybody shows more");
        }
        this.here = here;
    }

    boolean here() {
        return here;
    }

    /** What showing the right password is worth. */
    List<GrantedAuthority> shownAt(Instant now) {
        return here
                ? List.of(Factor.PASSWORD.shownAt(now), Factor.DEMONSTRATION.shownAt(now))
                : List.of(Factor.PASSWORD.shownAt(now));
    }
}
