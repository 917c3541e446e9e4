package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where somebody goes after showing who they are: to the second step, to the page they wanted, or home. */
final class GoOn {
    static final String SECOND_STEP = "/sign-in/second";

    private GoOn() {}

    static String from(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        return ActorFilter.isPerson(who) ? saved(request, response) : SECOND_STEP;
    }

    /** The path of the page that was asked for before signing in. */
    static String saved(HttpServletRequest request, HttpServletResponse response) {
        var cache = new HttpSessionRequestCache();
        var saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        if (saved == null || !"GET".equals(saved.getMethod())) {
            return "/home";
        }
        var page = URI.create(saved.getRedirectUrl());
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }
}
