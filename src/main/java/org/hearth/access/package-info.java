/** Who is acting: accounts, signing in, and the actor that every front door asks for first. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
