/** Which parents somebody wants counted, by what is known of them that figures otherwise do without: arm, consent, version. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "consent", "enrolment", "family", "outcome", "team", "trial"})
package org.hearth.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
