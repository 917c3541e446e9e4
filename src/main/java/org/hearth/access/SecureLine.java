package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Whether a reader is reached over TLS. Anywhere but on this machine itself they are taken to be, whatever a proxy forgets to say. */
public final class SecureLine {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SecureLine() {}

    public static boolean of(HttpServletRequest request) {
        return request.isSecure() || !THIS_MACHINE.contains(request.getServerName());
    }

    /** A cookie's name: what begins so is taken by browsers only over TLS, from this host, for all of it. */
    public static String cookie(HttpServletRequest request, String plain) {
        return of(request) ? "__Host-" + plain : plain;
    }
}
