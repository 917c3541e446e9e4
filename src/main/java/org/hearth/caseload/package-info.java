/** Bringing a charity's caseload in, handing it out again, and showing that both agree with the right answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "casefile", "command", "interchange", "outcome", "site", "vault"})
package org.hearth.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
