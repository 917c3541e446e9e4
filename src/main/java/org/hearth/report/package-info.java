/** Reports on the programme's reach, referrals, attendance and outcomes, safe to show to whoever asks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "change",
            "coding",
            "cohort",
            "instrument",
            "team",
            "family",
            "session",
            "trial",
            "vault",
            "measure",
            "referral",
            "eligibility",
            "enrolment",
            "statistics",
            "outcome",
            "disclosure",
            "framework",
            "chart",
            "command",
            "paper",
            "site"
        })
package org.hearth.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
