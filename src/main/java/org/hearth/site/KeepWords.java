package org.hearth.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
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
    /** Where Spring Security looks for the page to go on to after signing in. */
    private static final String GO_ON_TO = "SPRING_SECURITY_SAVED_REQUEST";

    private static final int LONGEST = 200_000;

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
        var page = FormPage.of(request);
        var who = request.getParameter("who");
        var fields = fields(request);
        var session = request.getSession();
        if (who != null && length(fields) <= LONGEST) {
            session.setAttribute(KeptWords.key(page), new KeptWords(page, who, fields));
        }
        if (who == null || who.isEmpty() || SecurityContextHolder.getContext().getAuthentication() != null) {
            return page;
        }
        session.setAttribute(GO_ON_TO, new SimpleSavedRequest(page));
        return "/sign-in?kept";
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("_csrf") && !field.getKey().contains("assword"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
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
        if (session != null && "POST".equals(request.getMethod()) && request.getParameter("who") != null) {
            session.removeAttribute(KeptWords.key(FormPage.of(request)));
        }
        return true;
    }
}
