/** Who is told of whose looking. */
@NullMarked
package org.hearth.looking;

import org.jspecify.annotations.NullMarked;
