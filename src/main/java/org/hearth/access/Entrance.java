package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Keeps, in the session, which factors its owner has shown and when. */
@Component
public class Entrance {
    /** After so long without use a page is locked, until its owner shows again who they are. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final PasswordSignIn passwords;
    private final SignInStore store;
    private final PasswordIsEnough enough;
    private final Devices devices;
    private final OpenRoutes open;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Entrance(
            PasswordSignIn passwords,
            SignInStore store,
            PasswordIsEnough enough,
            Devices devices,
            OpenRoutes open,
            Clock clock) {
        this.devices = devices;
        this.open = open;
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

    /** Who is signed in behind this request, all factors shown. */
    public Optional<AccountId> inside() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(ActorFilter::isPerson)
                .flatMap(who -> who.getPrincipal() instanceof SignedIn person
                        ? Optional.of(person.account())
                        : Optional.empty());
    }

    /** When whoever is behind this request last showed a factor; empty when they never did. */
    public Optional<Instant> lastShown() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).stream()
                .flatMap(who -> who.getAuthorities().stream())
                .flatMap(authority -> authority instanceof FactorGrantedAuthority factor
                        ? Stream.of(factor.getIssuedAt())
                        : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    /** Whether what is asked for is there for everybody, signed in or not. */
    public boolean isForAnybody(HttpServletRequest request) {
        return open.matches(request);
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

    /** The wrong guesses at something that is found by its address alone, from one network. */
    public Tries guesses(String at, HttpServletRequest request) {
        return new Tries(store, clock, "guesses at " + at, request.getRemoteAddr());
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
        become(new SignedIn(account.toString()), List.of(Factor.PASSKEY.shownAt(clock.instant())), request, response);
        devices.remember(account, request, response);
        return GoOn.saved(request, response);
    }

    /**
     * Lets somebody in whom the charity's directory knows, or on to the second step, and says where they go.
     *
     * @param both whether they showed the directory more than a password
     * @param shown when they showed it, which may be hours ago
     */
    public String arrive(
            AccountId account, boolean both, Instant shown, HttpServletRequest request, HttpServletResponse response) {
        var person = new SignedIn(account.toString());
        var factors = new ArrayList<GrantedAuthority>(shownBefore(person, request));
        add(factors, Factor.DIRECTORY.shownAt(shown));
        if (both) {
            add(factors, Factor.DIRECTORY_WITH_MORE.shownAt(shown));
        }
        var who = become(person, factors, request, response);
        if (ActorFilter.isPerson(who)) {
            devices.remember(account, request, response);
        }
        return GoOn.from(request, response, who);
    }

    /** What the same person had shown on this browser already: they are asked again, and are in. */
    private Collection<? extends GrantedAuthority> shownBefore(SignedIn person, HttpServletRequest request) {
        var before = sessions.loadDeferredContext(request).get().getAuthentication();
        return before != null && ActorFilter.isPerson(before) && person.equals(before.getPrincipal())
                ? before.getAuthorities()
                : List.of();
    }

    private static void add(List<GrantedAuthority> factors, GrantedAuthority now) {
        factors.removeIf(before -> Objects.equals(before.getAuthority(), now.getAuthority()));
        factors.add(now);
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
        var factors = new ArrayList<GrantedAuthority>(who.getAuthorities());
        add(factors, factor.shownAt(clock.instant()));
        become(person, factors, request, response);
        return person.account();
    }

    private Authentication become(
            SignedIn person, List<GrantedAuthority> factors, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        var who = UsernamePasswordAuthenticationToken.authenticated(person, null, factors);
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return who;
    }
}
