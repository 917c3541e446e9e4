/** Whoever knows a family, kept from it. */
@NullMarked
package org.hearth.conflict;

import org.jspecify.annotations.NullMarked;
