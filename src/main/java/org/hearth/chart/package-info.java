/** Small charts drawn on the server, each with a title and a description; the table beside it says the same. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
