/** Lots that expire before long: how much of them will be left by then, and where they can be used before. */
@NullMarked
@NamedInterface("expiry")
package org.youbei.supply.expiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
