/** A file opened in an emergency: for four hours, told to those who answer for it at once, and looked at by somebody else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "site", "task", "team", "vault", "door"})
package org.hearth.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
