/** A parent's own change over time: each score on its chart, and in plain words what changed and by which rule. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casefile",
            "change",
            "chart",
            "door",
            "family",
            "goal",
            "instrument",
            "library",
            "measure",
            "site",
            "statistics"
        })
package org.hearth.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
