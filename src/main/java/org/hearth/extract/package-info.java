/** The researcher's extract: facts of parents who agreed to research, without names, ids or dates, as Parquet and CSV with a codebook. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casefile",
            "consent",
            "disclosure",
            "enrolment",
            "family",
            "instrument",
            "library",
            "measure",
            "session",
            "team",
            "trial"
        })
package org.hearth.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
