@NullMarked
package org.hearth.eligibility;

import org.jspecify.annotations.NullMarked;
