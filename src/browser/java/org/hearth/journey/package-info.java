/** The whole way of a family through the programme, walked in a browser by everybody who has a part in it. */
@NullMarked
package org.hearth.journey;

import org.jspecify.annotations.NullMarked;
