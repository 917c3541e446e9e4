/** A durable PostgreSQL of the product's own, so that one command is all a charity needs to begin. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
