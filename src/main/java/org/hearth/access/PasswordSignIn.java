package org.hearth.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by name and password. A wrong one makes the next try wait longer, though not on a device from which its owner
 * has signed in before; nobody is ever locked out. An unknown name costs the same hash and the same queries as a known one.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SignInStore store;
    private final PasswordEncoder passwords;
    private final PasswordIsEnough enough;
    private final Devices devices;
    private final Clock clock;
    private final String nobodys;

    PasswordSignIn(
            SignInStore store, PasswordEncoder passwords, PasswordIsEnough enough, Devices devices, Clock clock) {
        this.enough = enough;
        this.devices = devices;
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodys = passwords.encode(Tokens.fresh());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var tries = tries(attempt, name);
        if (tries.mustWait()) {
            throw new LockedException("wait");
        }
        var known = store.find(name);
        if (!passwords.matches(
                        String.valueOf(attempt.getCredentials()),
                        known.map(SignInStore.Known::passwordHash).orElse(nobodys))
                || known.isEmpty()) {
            tries.failed();
            throw new BadCredentialsException("no");
        }
        tries.succeeded();
        var principal = new SignedIn(known.get().id().toString());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, enough.shownAt(clock.instant()));
    }

    /** The same for somebody who is signed in and is asked whether it is still them. */
    Shown again(Actor actor, String password, String network) {
        var tries = new Tries(store, clock, actor.account().toString(), network);
        if (tries.mustWait()) {
            return Shown.TOO_SOON;
        }
        if (!passwords.matches(password, store.passwordOf(actor.account()).orElse(nobodys))) {
            tries.failed();
            return Shown.WRONG;
        }
        tries.succeeded();
        return Shown.RIGHT;
    }

    private Tries tries(Authentication attempt, String name) {
        var from = Optional.ofNullable(attempt.getDetails() instanceof WhereFrom web ? web : null);
        return devices.countsFor(from.flatMap(WhereFrom::device), name)
                .map(device -> new Tries(store, clock, device, ""))
                .orElseGet(() -> new Tries(
                        store,
                        clock,
                        name,
                        from.map(WhereFrom::getRemoteAddress).orElse("")));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
