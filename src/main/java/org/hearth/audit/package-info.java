/** Who looked at what, who changed it, what was refused and taken away: written in the same transaction, sealed, never taken back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "command"})
package org.hearth.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
