/** The first page a visitor sees, the first page a colleague sees, and the way out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "site"})
package org.hearth.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
