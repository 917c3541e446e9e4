/** Colleagues and their accounts: who may sign in, what they do and where; and each colleague's own sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "command", "team", "site"})
package org.hearth.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
