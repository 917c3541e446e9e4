/** Outcome frameworks: what a programme is to change, and which measures speak to it. Figures are not counted here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "instrument", "library", "site"})
package org.hearth.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
