/** The trail: what is written into it, that it stays, and that whoever changes it is found out. */
@NullMarked
package org.hearth.audit;

import org.jspecify.annotations.NullMarked;
