/** The local authorities of England: their names and the codes that the Office for National Statistics gives them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
