package org.hearth.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Browsers from which somebody has signed in properly. There the wrong tries of others, from wherever, make nobody wait;
 * its own do. What the browser keeps for it opens nothing, and tells nothing of whose it is.
 */
@Component
class Devices {
    static final String COOKIE = "hearth-device";
    private static final Duration KEPT = Duration.ofDays(90);

    private final DeviceStore store;
    private final Clock clock;

    Devices(DeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a request says to be: a token that means something only beside the name it was kept for. */
    static Optional<String> said(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> SecureLine.cookie(request, COOKIE).equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(token -> token.length() < 100)
                        .findFirst();
    }

    /** What wrong tries for this name are counted by on this device; empty where nobody of this name has signed in from it. */
    Optional<String> countsFor(Optional<String> token, String signInName) {
        return token.filter(said -> store.isOf(Tokens.hash(said), signInName, clock.instant()))
                .map(said -> words(said, signInName.toLowerCase(Locale.ROOT)));
    }

    Optional<String> countsFor(Optional<String> token, AccountId account) {
        return token.filter(said -> store.isOf(Tokens.hash(said), account, clock.instant()))
                .map(said -> words(said, account.toString()));
    }

    private static String words(String token, String whose) {
        return "device " + Base64.getEncoder().encodeToString(Tokens.hash(token)) + " of " + whose;
    }

    /** Somebody has signed in properly from here. A token that is not ours is never taken over: nobody plants one. */
    void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        var token = said(request)
                .filter(said -> store.isKnown(Tokens.hash(said), now))
                .orElseGet(Tokens::fresh);
        store.keep(Tokens.hash(token), account, now.plus(KEPT), now);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SecureLine.cookie(request, COOKIE), token)
                        .httpOnly(true)
                        .secure(SecureLine.of(request))
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }
}
