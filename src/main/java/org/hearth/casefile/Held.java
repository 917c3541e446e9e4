package org.hearth.casefile;

import org.hearth.access.Role;

/** In one relation somebody of a role may have a file open. */
record Held(Role role, Relation relation) {}
