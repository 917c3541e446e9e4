/** A parent's time in the programme, and the practitioner of their own who walks it with them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "team", "casefile", "family", "interchange", "programme"})
package org.hearth.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
