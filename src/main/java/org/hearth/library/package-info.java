/**
 * The measures the charity can use: what comes with Hearth, what was loaded here under a licence, and which figures somebody has
 * looked up since. Nothing in it is about a family.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "command", "instrument", "site"})
package org.hearth.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
