/** How somebody shows who they are: once at the beginning, again before what needs the most care, and after they were away. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "site"})
package org.hearth.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
