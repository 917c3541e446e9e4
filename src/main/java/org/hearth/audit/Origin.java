package org.hearth.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where: the network address, and a mark by which rows of one session are told from those of another and with
 * which nobody can take the session over. Nothing of either for what the product does by itself.
 */
record Origin(@Nullable String network, @Nullable String sessionMark) {
    private static final int MARK = 16;
    private static final String OWN_PHONE = "own phone";
    private static final String BY_LINK = Origin.class.getName() + ".byLink";

    static Origin now() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here)) {
            return new Origin(null, null);
        }
        if (here.getRequest().getAttribute(BY_LINK) != null) {
            return new Origin(OWN_PHONE, null);
        }
        var session = here.getRequest().getSession(false);
        return new Origin(here.getRequest().getRemoteAddr(), session == null ? null : mark(session.getId()));
    }

    /** Where the reader is, and that they are no colleague, says this mark; where a parent sits is nobody's business. */
    static void byLink(HttpServletRequest request) {
        request.setAttribute(BY_LINK, true);
    }

    /** The same; without a request, who is signed in at the terminal. */
    static Origin orTerminal() {
        var origin = now();
        return origin.network() == null ? new Origin("terminal " + System.getProperty("user.name"), null) : origin;
    }

    private static String mark(String session) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("hearth audit " + session).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
