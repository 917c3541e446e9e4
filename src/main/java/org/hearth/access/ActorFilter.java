package org.hearth.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks at every request what the signed-in account may be now: a change of roles or a leaver is noticed at once. */
@Component
class ActorFilter extends OncePerRequestFilter {
    private final ActorStore store;
    private final OpenRoutes open;

    ActorFilter(ActorStore store, OpenRoutes open) {
        this.store = store;
        this.open = open;
    }

    /** Whether somebody is signed in: with more than a password. */
    static boolean isPerson(@Nullable Authentication who) {
        return who != null && isKnown(who) && Factor.areEnough(who.getAuthorities());
    }

    /** Whether somebody has shown a password at least. */
    static boolean isKnown(@Nullable Authentication who) {
        return who != null && who.isAuthenticated() && who.getPrincipal() instanceof SignedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!OpenRoutes.isStatic(request) && who != null && who.getPrincipal() instanceof SignedIn person) {
            if (!isPerson(who)) {
                halfWay(request, response, chain);
                return;
            }
            var actor = store.actor(person.account());
            if (actor.isEmpty()) {
                leave(request, response);
                return;
            }
            request.setAttribute(CurrentActor.ATTRIBUTE, actor.get());
        }
        chain.doFilter(request, response);
    }

    /** After the password alone one is a visitor still: what is for everybody, or on to the second step. */
    private void halfWay(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open.matches(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + GoOn.SECOND_STEP);
        }
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The security chain calls this filter; the servlet container must not call it a second time. */
    @Component
    static class OnlyInTheSecurityChain {
        @Bean
        FilterRegistrationBean<ActorFilter> actorFilterRegistration(ActorFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
