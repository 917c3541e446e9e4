@NullMarked
package org.hearth.research;

import org.jspecify.annotations.NullMarked;
