/** Pages made for paper: a PDF that everybody can read, with its fonts in it and nothing of ours beside the words. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hearth.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
