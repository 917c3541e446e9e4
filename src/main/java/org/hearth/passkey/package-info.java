/** Passkeys: a colleague shows who they are with what unlocks their own telephone, computer or security key, and types nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "factor", "site"})
package org.hearth.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
