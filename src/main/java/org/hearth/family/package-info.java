/** A family and its people: each person lies in one case file, the parents' apart. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "interchange", "vault"})
package org.hearth.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
