package org.hearth.home;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.access.Anyone;
import org.hearth.access.SecureLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way out that is on every page a parent can reach: nothing of the visit stays, and the next page is an everyday one. */
@Controller
class LeavePages {
    private final String leaveTo;

    LeavePages(@Value("${hearth.leave-to:https://www.bbc.co.uk/weather}") String leaveTo) {
        this.leaveTo = leaveTo;
    }

    @GetMapping("/leave")
    @Anyone
    void leave(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        forget(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.setHeader("Location", leaveTo);
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    /** By name as well, because a browser heeds the header above only over a secure line. */
    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        for (var cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            var gone = ResponseCookie.from(cookie.getName(), "")
                    .httpOnly(true)
                    .secure(SecureLine.of(request))
                    .path("/")
                    .maxAge(0)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
        }
    }
}
