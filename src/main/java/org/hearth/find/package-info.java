/** Finding somebody, or something said, within the files one may open: nothing else has any part in what is shown. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "contact",
            "door",
            "eligibility",
            "family",
            "referral",
            "session",
            "site",
            "vault"
        })
package org.hearth.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
