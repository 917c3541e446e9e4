/** Who asked us to help which parents, what the rules say to it, and what we answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "area",
            "audit",
            "casefile",
            "conflict",
            "contact",
            "eligibility",
            "enrolment",
            "family",
            "interchange",
            "site",
            "team",
            "vault",
            "door"
        })
package org.hearth.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
