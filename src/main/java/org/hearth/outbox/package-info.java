/** What is written to parents: text messages, e-mails and letters, sent once, and only while the plan for safe contact allows it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "contact",
            "family",
            "letter",
            "reach",
            "session",
            "sharing",
            "site",
            "task",
            "wording",
            "door"
        })
package org.hearth.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
