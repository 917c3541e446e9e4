package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** A word nobody can guess, new for every answer: what carries it on our pages runs, and nothing else does. */
@Component
public class Nonces {
    private static final String HERE = Nonces.class.getName();
    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    /** The one of this answer, in its header and on its page. */
    public final String of(HttpServletRequest request) {
        if (request.getAttribute(HERE) instanceof String made) return made;
        var fresh = fresh();
        request.setAttribute(HERE, fresh);
        return fresh;
    }

    protected String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
