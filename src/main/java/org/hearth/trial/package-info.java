/** In which arm of a trial each parent is, and since when: in the parent's own file, and seen by managers alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "door", "family", "site"})
package org.hearth.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
