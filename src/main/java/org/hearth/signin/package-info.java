/** How somebody shows who they are: once at the beginning, and again before what needs the most care. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "site"})
package org.hearth.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
