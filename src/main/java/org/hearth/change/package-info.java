/** What a change on a score came to, and on several taken together: by published rules, in one place. No database, no pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"instrument", "statistics"})
package org.hearth.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
