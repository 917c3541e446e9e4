/** Looking that stands out: a digest each week for the safeguarding advisors, and records that nobody has a reason to open. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "command",
            "enrolment",
            "family",
            "measure",
            "programme",
            "session",
            "site",
            "team"
        })
package org.hearth.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
