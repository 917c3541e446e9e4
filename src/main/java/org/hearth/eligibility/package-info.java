/** Who the programme is for: the rules that decide a referral, each with what it looked at, what it found and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"area", "team"})
package org.hearth.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
