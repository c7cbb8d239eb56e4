/**
 * The regimes of units: which a unit must have, and the way of each from the draft over consultation, issue and filing to the reviews and its end. Refuses
 * an issue without a number, a day in the future, and a step out of order.
 */
@NullMarked
@NamedInterface("regime")
package org.youbei.library.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
