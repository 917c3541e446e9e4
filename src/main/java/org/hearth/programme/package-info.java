/** What the programme is: its phases and modules, whom each is for, when and after what, read from one file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.hearth.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
