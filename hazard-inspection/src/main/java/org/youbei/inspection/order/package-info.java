/** Supervision orders (督办): what a district demands of a unit by a day, and the unit's answer. */
@NullMarked
@NamedInterface("order")
package org.youbei.inspection.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
