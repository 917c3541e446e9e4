package org.hearth.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Collectors;
import org.hearth.site.FormPage;
import org.hearth.site.KeptWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Ends a sign-in that has lasted a day's work. What was typed stays for whoever typed it, and they go on where they were. */
@Component
class SignOut {
    private final AccessDeniedHandler keepWords;

    SignOut(AccessDeniedHandler keepWords) {
        this.keepWords = keepWords;
    }

    void end(HttpServletRequest request, HttpServletResponse response, HttpSession session)
            throws ServletException, IOException {
        var kept = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> session.getAttribute(name) instanceof KeptWords)
                .collect(Collectors.toMap(name -> name, session::getAttribute));
        session.invalidate();
        SecurityContextHolder.clearContext();
        kept.forEach((name, words) -> request.getSession().setAttribute(name, words));
        if (IdleLock.isAskedByAScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if ("POST".equals(request.getMethod()) && !IdleLock.AGAIN.equals(request.getRequestURI())) {
            keepWords.handle(request, response, new AccessDeniedException("the sign-in has ended"));
        } else {
            FormPage.goOnTo(request, wanted(request));
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/sign-in?late");
        }
    }

    /** Whoever was being asked who they are wanted the page behind that. */
    private static String wanted(HttpServletRequest request) {
        return IdleLock.AGAIN.equals(request.getRequestURI())
                ? new AgainForm(request.getParameter("to"), null).to()
                : FormPage.of(request);
    }
}
