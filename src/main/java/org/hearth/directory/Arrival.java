package org.hearth.directory;

import java.util.Optional;
import java.util.Set;
import org.hearth.access.Identity;

/**
 * Somebody whom the directory has just vouched for.
 *
 * @param address their e-mail address, only where the directory says that it is verified
 */
record Arrival(Identity identity, String name, Optional<String> address, Set<String> groups) {}
