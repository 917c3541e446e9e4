/** Who works with a parent: handing over, standing in, and the end of the parent's time in the programme. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "team", "casefile", "conflict", "family", "enrolment", "site", "door"})
package org.hearth.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
