/** The embedded server, killed and started in every way we could think of. */
@NullMarked
package org.hearth.postgres;

import org.jspecify.annotations.NullMarked;
