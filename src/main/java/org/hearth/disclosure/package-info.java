/** Which counts may be shown to a reader outside the team, so that nobody can be recognised in a figure. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
