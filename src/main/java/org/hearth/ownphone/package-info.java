/**
 * Measures answered by a parent on their own phone, by a link that shows nothing else: neutral, for one browser, and over once
 * it was answered.
 */
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
            "outbox",
            "reach",
            "site",
            "task",
            "vault",
            "wording"
        })
package org.hearth.ownphone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
