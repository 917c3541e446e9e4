package org.hearth.access;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Puts an actor behind a request, as signing in does. */
public final class TestSignIn {
    /** Later than any test's clock: whoever a test signs in has only just shown who they are. */
    private static final Instant JUST_NOW = Instant.parse("9999-01-01T00:00:00Z");

    private TestSignIn() {}

    public static RequestPostProcessor as(Actor actor) {
        return as(actor, JUST_NOW);
    }

    /** Somebody who last showed who they are at this time. */
    public static RequestPostProcessor as(Actor actor, Instant shown) {
        if (actor.equals(Actor.visitor())) {
            return SecurityMockMvcRequestPostProcessors.anonymous();
        }
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.account().toString()), null, List.of(Factor.CODE.shownAt(shown))));
    }
}
