/** A diary in a calendar program. */
@NullMarked
package org.hearth.calendar;

import org.jspecify.annotations.NullMarked;
