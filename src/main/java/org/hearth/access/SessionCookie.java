package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie that holds a sign-in: {@code __Host-hearth} and Secure, except on this machine itself. It goes with the browser's window. */
@Component
class SessionCookie implements CookieSerializer {
    private static final String NAME = "hearth";

    private final CookieSerializer secure = named("__Host-" + NAME, true);
    private final CookieSerializer plain = named(NAME, false);

    private static CookieSerializer named(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        (SecureLine.of(value.getRequest()) ? secure : plain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return (SecureLine.of(request) ? secure : plain).readCookieValues(request);
    }
}
