/** What stands out in colleagues' looking, and who is told. */
@NullMarked
package org.hearth.watch;

import org.jspecify.annotations.NullMarked;
