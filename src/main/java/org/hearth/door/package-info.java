/** Which pages touch which kinds of things, as each says itself: who finds a page, and what a page offers, then follow from the table of rights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "casefile"})
package org.hearth.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
