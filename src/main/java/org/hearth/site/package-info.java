/**
 * The page frame and the components every page is drawn with. Components fill themselves with the words a timed-out form had kept
 * ({@link org.hearth.site.KeptWords}), so a form built from {@code site/form} and its fields needs to do nothing for that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "casefile", "door"})
package org.hearth.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
