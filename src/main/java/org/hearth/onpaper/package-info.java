/** Measures filled in on paper, typed in twice: the second time blind to the first, and kept once both are the same. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "door",
            "enrolment",
            "family",
            "instrument",
            "measure",
            "site",
            "vault"
        })
package org.hearth.onpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
