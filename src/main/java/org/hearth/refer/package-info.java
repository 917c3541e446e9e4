/** The public form by which professionals and parents ask for help: it takes answers in and never gives any out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "area", "contact", "eligibility", "family", "referral", "site", "vault"})
package org.hearth.refer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
