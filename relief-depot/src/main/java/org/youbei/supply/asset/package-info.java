/** Numbered assets: where they stand, who has them, and when they were last checked. */
@NullMarked
@NamedInterface("asset")
package org.youbei.supply.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
