/** Conflict of interest: a colleague who knows a family opens none of its files, whatever their role. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "enrolment",
            "family",
            "site",
            "task",
            "team",
            "vault",
            "door"
        })
package org.hearth.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
