/** What somebody has typed and not yet sent: kept as they type, seen by nobody else, gone once it is sent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "vault", "door"})
package org.hearth.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
