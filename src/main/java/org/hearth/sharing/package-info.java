/** The one way between the walls: a fact goes from a parent's own file to what both practitioners read, in few words and without its source. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "team",
            "casefile",
            "family",
            "enrolment",
            "session",
            "task",
            "site",
            "vault",
            "wording",
            "door"
        })
package org.hearth.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
