/** Letters on paper: a PDF that everybody can read, and a document that can be edited. They know the recipient and nobody else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"family", "reach", "site", "wording"})
package org.hearth.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
