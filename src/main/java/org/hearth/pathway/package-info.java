/** Each parent's plan: computed from the programme and a few facts whenever somebody looks, and never stored. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "enrolment",
            "family",
            "programme",
            "site",
            "vault",
            "door"
        })
package org.hearth.pathway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
