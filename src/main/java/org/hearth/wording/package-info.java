/** The words of every message and letter, as readable data, and the words that never leave. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
