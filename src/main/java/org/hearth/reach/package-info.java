/** The one question before anything is written to a parent: may this way be used now? */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.hearth.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
