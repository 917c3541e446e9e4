package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is behind a request. */
public interface CurrentActor {
    /** The request attribute that holds the actor. */
    String ATTRIBUTE = CurrentActor.class.getName();

    /** The signed-in colleague of a request; empty for a visitor. */
    static Optional<Actor> in(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /** Who acts in the transaction that is going on: whom the database knows too. */
    static Optional<Actor> acting() {
        return ActorBinding.bound();
    }
}
