@NullMarked
package org.hearth.factor;

import org.jspecify.annotations.NullMarked;
