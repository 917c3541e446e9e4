/** Case files and grants: everything confidential lies in one file, and a grant opens it to an account for a time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "team"})
package org.hearth.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
