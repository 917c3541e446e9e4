/** Whose work is supervised by whom: named by a manager for some time, read-only, following the practitioner's work, never to both parents. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "site", "team"})
package org.hearth.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
