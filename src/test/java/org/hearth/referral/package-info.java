@NullMarked
package org.hearth.referral;

import org.jspecify.annotations.NullMarked;
