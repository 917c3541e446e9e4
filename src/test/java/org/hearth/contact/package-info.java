/** Safe contact: the rule, the plan and its pages. */
@NullMarked
package org.hearth.contact;

import org.jspecify.annotations.NullMarked;
