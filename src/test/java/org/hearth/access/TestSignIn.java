package org.hearth.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Puts an actor behind a request, as signing in does. */
public final class TestSignIn {
    private TestSignIn() {}

    public static RequestPostProcessor as(Actor actor) {
        if (actor.equals(Actor.visitor())) {
            return SecurityMockMvcRequestPostProcessors.anonymous();
        }
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.account().toString()), null, List.of()));
    }
}
