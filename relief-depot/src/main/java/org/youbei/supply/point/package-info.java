/** Where it is kept. */
@NullMarked
@NamedInterface("point")
package org.youbei.supply.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
