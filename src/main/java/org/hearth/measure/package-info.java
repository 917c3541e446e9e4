/** The measures parents fill in: questionnaires as published, each kept as a readable file, scored by one engine. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "draft",
            "enrolment",
            "family",
            "instrument",
            "interchange",
            "library",
            "site",
            "task",
            "team",
            "door"
        })
package org.hearth.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
