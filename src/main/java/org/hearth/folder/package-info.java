/** The families somebody works with, and the page of each case file with what the features have to say about it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "enrolment",
            "family",
            "pathway",
            "programme",
            "site",
            "team",
            "door"
        })
package org.hearth.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
