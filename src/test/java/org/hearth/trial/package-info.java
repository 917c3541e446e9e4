@NullMarked
package org.hearth.trial;

import org.jspecify.annotations.NullMarked;
