/** What a parent wants to reach, in their own words, and how near to it they say they are. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "change",
            "door",
            "family",
            "instrument",
            "measure",
            "site",
            "vault"
        })
package org.hearth.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
