package org.hearth.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/** Says for which roles a page is that does not say so by {@link For}; empty for a page of which it knows nothing. */
public interface RolesOfPages {
    Optional<Set<Role>> of(HandlerMethod page);
}
