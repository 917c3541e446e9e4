/** The whole product as a process of its own, killed while people write. */
@NullMarked
package org.hearth.drill;

import org.jspecify.annotations.NullMarked;
