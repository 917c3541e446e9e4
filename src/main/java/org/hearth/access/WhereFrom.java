package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From which network a try to sign in comes, and what its browser keeps from an earlier sign-in. */
class WhereFrom extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1;

    private final transient Optional<String> device;

    WhereFrom(HttpServletRequest request) {
        super(request);
        this.device = Devices.said(request);
    }

    Optional<String> device() {
        return device;
    }
}
