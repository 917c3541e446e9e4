/** The charity's sites, the areas they serve, the places they meet parents in, and who works where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.hearth.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
