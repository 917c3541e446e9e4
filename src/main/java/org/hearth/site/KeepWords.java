package org.hearth.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form that arrives after its sign-in has run out is not lost: its words are held in the new session, the reader signs in, and
 * the form is shown again with them. They go once the form is sent again.
 */
@Component
class KeepWords implements AccessDeniedHandler, HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (request.getRequestURI().startsWith("/drafts/")) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getRequestURI().startsWith("/sign-")) {
            sendOn(response, "/sign-in?late");
        } else {
            sendOn(response, keep(request));
        }
    }

    /** Keeps the words and says where the reader goes now. */
    private static String keep(HttpServletRequest request) {
        var page = KeptWords.hold(request);
        var who = request.getParameter("who");
        if (who == null || who.isEmpty() || SecurityContextHolder.getContext().getAuthentication() != null) {
            return page;
        }
        FormPage.goOnTo(request, page);
        return "/sign-in?kept";
    }

    private static void sendOn(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        var who = request.getParameter("who");
        if (session != null && "POST".equals(request.getMethod()) && who != null) {
            KeptWords.forget(session, FormPage.of(request), who, request.getRequestURI());
        }
        return true;
    }
}
