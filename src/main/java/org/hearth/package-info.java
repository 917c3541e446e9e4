@NullMarked
package org.hearth;

import org.jspecify.annotations.NullMarked;
