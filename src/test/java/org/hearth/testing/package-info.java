/** What tests stand on: a real PostgreSQL, a clock that can be set, and a cast of invented people. */
@NullMarked
package org.hearth.testing;

import org.jspecify.annotations.NullMarked;
