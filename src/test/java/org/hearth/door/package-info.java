@NullMarked
package org.hearth.door;

import org.jspecify.annotations.NullMarked;
