/** A practitioner's own diary in their calendar program: when they are expected somewhere, and nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "session", "site"})
package org.hearth.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
