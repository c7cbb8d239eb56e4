/** The pages of regimes: the list, one of them with its steps, the matrix of units and required regimes, and the readings. */
@NullMarked
package org.youbei.web.regime;

import org.jspecify.annotations.NullMarked;
