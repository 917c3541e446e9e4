package org.hearth.refer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.hearth.access.SecureLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Keeps the key of a draft in the browser until it is closed. The name says nothing of what it is for. */
final class DraftCookie {
    private static final String NAME = "form";

    private DraftCookie() {}

    static Optional<DraftKey> in(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request))
                        && !cookie.getValue().isEmpty())
                .map(cookie -> new DraftKey(cookie.getValue()))
                .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, DraftKey key) {
        set(request, response, key.value(), -1);
    }

    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", 0);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        var cookie = ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(SecureLine.of(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return SecureLine.cookie(request, NAME);
    }
}
