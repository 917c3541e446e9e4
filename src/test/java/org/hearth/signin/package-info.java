@NullMarked
package org.hearth.signin;

import org.jspecify.annotations.NullMarked;
