/** A baby is born: recording the day, and seeing beforehand what it changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "family", "pathway", "site", "door", "casefile"})
package org.hearth.birth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
