/** Statistics as R gives them, of plain numbers: nothing here knows what it counts. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
