/** Finds or starts PostgreSQL, prepares its roles, and hands out connections: the owner's to migrate, the application's for everything else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"postgres"})
package org.hearth.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
