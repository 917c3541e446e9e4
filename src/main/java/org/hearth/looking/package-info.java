/** Who looked at a file, for those who work with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "site", "door"})
package org.hearth.looking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
