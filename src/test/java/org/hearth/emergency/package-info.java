/** Files opened in an emergency, and the walls that stand even then. */
@NullMarked
package org.hearth.emergency;

import org.jspecify.annotations.NullMarked;
