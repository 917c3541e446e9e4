@NullMarked
package org.hearth.supervision;

import org.jspecify.annotations.NullMarked;
