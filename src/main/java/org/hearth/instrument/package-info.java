/** Published questionnaires as readable files, and the one engine that scores them. No database, no pages, no instrument by name. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
