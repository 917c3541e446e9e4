/** What the programme came to: reach, attendance, change and care, counted from facts without names. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "team",
            "casefile",
            "change",
            "family",
            "enrolment",
            "instrument",
            "session",
            "measure",
            "referral",
            "eligibility",
            "statistics"
        })
package org.hearth.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
