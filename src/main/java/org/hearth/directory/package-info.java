/** A charity's own directory of colleagues (OpenID Connect): who somebody is, and by their groups what they do here and where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "site", "team"})
package org.hearth.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
