/**
 * What parents said, sorted by theme: two evaluators sort each text apart, settle where they differ, and how far they agreed is known.
 * Nothing here leads to a parent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casefile", "feedback", "site", "statistics"})
package org.hearth.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
