@NullMarked
package org.hearth.extract;

import org.jspecify.annotations.NullMarked;
