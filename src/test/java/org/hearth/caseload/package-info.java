@NullMarked
package org.hearth.caseload;

import org.jspecify.annotations.NullMarked;
