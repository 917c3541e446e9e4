/** How each parent may be reached safely; nothing is safe until somebody has asked them, and then only for a while. */
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
package org.hearth.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
