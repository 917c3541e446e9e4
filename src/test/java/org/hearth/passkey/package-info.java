@NullMarked
package org.hearth.passkey;

import org.jspecify.annotations.NullMarked;
