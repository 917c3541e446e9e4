/** Things somebody has to do about a case file, each with one person to do it and a day to have done it by. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "family", "site", "vault", "door"})
package org.hearth.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
