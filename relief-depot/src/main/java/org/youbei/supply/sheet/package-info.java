/** Stock lists as units keep them. */
@NullMarked
@NamedInterface("sheet")
package org.youbei.supply.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
