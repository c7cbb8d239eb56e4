/** Lists of drills. */
@NullMarked
@NamedInterface("listing")
package org.youbei.drill.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
