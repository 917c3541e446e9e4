/** Releases of the researcher's extract: asked for by one, approved by another, taken away, each with a key of its own that stays here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access", "audit", "command", "door", "extract", "family", "site", "team", "trial", "vault"
        })
package org.hearth.research;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
