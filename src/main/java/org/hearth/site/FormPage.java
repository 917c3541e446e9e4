package org.hearth.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page a form is on, which every form carries as {@code page}: the way back to it when sign-in had run out. */
public final class FormPage {
    static final String FIELD = "page";

    /** Where Spring Security looks for the page to go on to after signing in. */
    private static final String GO_ON_TO = "SPRING_SECURITY_SAVED_REQUEST";

    private FormPage() {}

    /** The page being drawn; for a form shown again after a POST, the page that the form says it is on. */
    public static String of(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        var said = request.getParameter(FIELD);
        return said != null && isOurs(said) ? said : request.getRequestURI();
    }

    /** Whoever signs in next in this browser goes on to that page. */
    public static void goOnTo(HttpServletRequest request, String page) {
        request.getSession().setAttribute(GO_ON_TO, new SimpleSavedRequest(page));
    }

    /** Only a path of this site: nobody is to be sent elsewhere by a form. */
    public static boolean isOurs(String page) {
        return page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
    }
}
