/** How each parent may be reached safely; nothing is safe until somebody has said so. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "family", "site"})
package org.hearth.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
