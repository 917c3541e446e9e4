package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps, in the session, which factors its owner has shown and when. */
@Component
public class Entrance {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final PasswordSignIn passwords;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Entrance(PasswordSignIn passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether whoever is behind this request has shown a factor within the last ten minutes. */
    public boolean hasJustShown() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getAuthorities().stream().anyMatch(factor -> isFresh(factor, clock.instant()));
    }

    private static boolean isFresh(GrantedAuthority authority, Instant now) {
        return authority instanceof FactorGrantedAuthority factor
                && factor.getIssuedAt().isAfter(now.minus(FRESH));
    }

    /** Tries somebody's own password once more, while they are signed in. */
    public Shown showAgain(Actor actor, String password, HttpServletRequest request, HttpServletResponse response) {
        var shown = passwords.again(actor, password, request.getRemoteAddr());
        if (shown == Shown.RIGHT) {
            remember(Factor.PASSWORD, request, response);
        }
        return shown;
    }

    private void remember(Factor factor, HttpServletRequest request, HttpServletResponse response) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedIn person)) {
            throw new NotHere();
        }
        var now = factor.shownAt(clock.instant());
        var factors = new ArrayList<GrantedAuthority>(who.getAuthorities());
        factors.removeIf(before -> now.getAuthority().equals(before.getAuthority()));
        factors.add(now);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, factors));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
