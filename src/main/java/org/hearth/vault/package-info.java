/** Words are sealed before they reach the database: a key for each case file, and the key of those keys kept elsewhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "command"})
package org.hearth.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
