/** What a feature offers so that its rows can be brought in from a caseload folder and handed out again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.hearth.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
