/** Who looked at what, and who changed it: written in the same transaction, never taken back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.hearth.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
