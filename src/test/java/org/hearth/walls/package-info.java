/** The walls, tried from outside: every route as every role, and two worlds that differ behind one of them. */
@NullMarked
package org.hearth.walls;

import org.jspecify.annotations.NullMarked;
