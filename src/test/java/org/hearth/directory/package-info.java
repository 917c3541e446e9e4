@NullMarked
package org.hearth.directory;

import org.jspecify.annotations.NullMarked;
