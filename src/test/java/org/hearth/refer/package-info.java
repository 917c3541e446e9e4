@NullMarked
package org.hearth.refer;

import org.jspecify.annotations.NullMarked;
