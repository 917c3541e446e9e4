package org.hearth.ownphone;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hearth.access.SecureLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Holds a link to one browser. Each link has one of its own name, so that two parents' links on one phone never meet. */
record PhoneCookie(String name) {
    private static final int LETTERS = 10;

    static PhoneCookie of(PhoneKey link) {
        return new PhoneCookie("q" + HexFormat.of().formatHex(link.hash()).substring(0, LETTERS));
    }

    Optional<PhoneKey> in(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SecureLine.cookie(request, name))
                        && !cookie.getValue().isEmpty())
                .map(cookie -> PhoneKey.typed(cookie.getValue()))
                .findFirst();
    }

    /** It outlives the window, so that one can stop and go on later. */
    void give(HttpServletRequest request, HttpServletResponse response, PhoneKey browser, Duration until) {
        set(request, response, browser.value(), until);
    }

    void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration until) {
        var cookie = ResponseCookie.from(SecureLine.cookie(request, name), value)
                .httpOnly(true)
                .secure(SecureLine.of(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(until)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
