/**
 * Whether a parent agrees to take part, and to research: asked of each apart, kept in that parent's own file, never shown to the
 * other. One kind of asking, so that both have the same walls, seals and history.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "family", "site", "vault", "door"})
package org.hearth.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
