package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Keeps, in the session, which factors its owner has shown and when. */
@Component
public class Entrance {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final PasswordSignIn passwords;
    private final SignInStore store;
    private final PasswordIsEnough enough;
    private final Devices devices;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Entrance(PasswordSignIn passwords, SignInStore store, PasswordIsEnough enough, Devices devices, Clock clock) {
        this.devices = devices;
        this.passwords = passwords;
        this.store = store;
        this.enough = enough;
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

    /** Somebody who is signed in has shown their passkey once more; it is the caller who knows that it is theirs. */
    public void passkeyShownAgain(HttpServletRequest request, HttpServletResponse response) {
        remember(Factor.PASSKEY, request, response);
    }

    /** Whose password has been shown on this browser, and nothing more. */
    public Optional<AccountId> halfWay() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> ActorFilter.isKnown(who) && !ActorFilter.isPerson(who))
                .flatMap(who -> who.getPrincipal() instanceof SignedIn person
                        ? Optional.of(person.account())
                        : Optional.empty());
    }

    /**
     * The failed codes of an account, from wherever: they are few enough to be guessed, so every try counts. A device from
     * which its owner has signed in before has a count of its own.
     */
    public Tries codes(AccountId account, HttpServletRequest request) {
        var device = devices.countsFor(Devices.said(request), account).map(words -> "codes on " + words);
        return new Tries(store, clock, device.orElse("codes of " + account), "");
    }

    /** Lets somebody in who has shown a code after the password, and says where they were going. */
    public String letIn(HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        devices.remember(remember(Factor.CODE, request, response), request, response);
        return GoOn.saved(request, response);
    }

    /** Lets somebody in who has shown a passkey, and says where they were going. Whatever this browser had shown before is let go of. */
    public String letInByPasskey(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        remember(new SignedIn(account.toString()), List.of(Factor.PASSKEY.shownAt(clock.instant())), request, response);
        devices.remember(account, request, response);
        return GoOn.saved(request, response);
    }

    /** Whether this is the demonstration, where a password is enough. */
    public boolean passwordIsEnough() {
        return enough.here();
    }

    private AccountId remember(Factor factor, HttpServletRequest request, HttpServletResponse response) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedIn person)) {
            throw new NotHere();
        }
        var now = factor.shownAt(clock.instant());
        var factors = new ArrayList<GrantedAuthority>(who.getAuthorities());
        factors.removeIf(before -> now.getAuthority().equals(before.getAuthority()));
        factors.add(now);
        remember(person, factors, request, response);
        return person.account();
    }

    private void remember(
            SignedIn person, List<GrantedAuthority> factors, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, factors));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
