/** The second thing a colleague shows after the password: a code from their telephone, or one of ten kept for when it is lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "site"})
package org.hearth.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
