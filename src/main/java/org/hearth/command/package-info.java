/**
 * What is typed at a terminal. A feature offers a command by a bean that implements {@link org.hearth.command.Command};
 * nothing else has to be told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
