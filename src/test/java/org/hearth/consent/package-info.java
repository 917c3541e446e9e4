@NullMarked
package org.hearth.consent;

import org.jspecify.annotations.NullMarked;
