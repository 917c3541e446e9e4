/** What may be typed, and what is answered to a mistake. */
@NullMarked
package org.hearth.command;

import org.jspecify.annotations.NullMarked;
