/**
 * What parents say of the programme, in their own words: kept in the parent's own file, used only as that parent agreed, and read by
 * others only as prepared by one colleague and looked over by another.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "casefile", "door", "enrolment", "family", "site", "team", "vault"})
package org.hearth.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
