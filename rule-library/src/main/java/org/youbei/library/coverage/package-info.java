/** Which unit has which of the required regimes, what is stale, what cites a text that is no longer in force, and what nobody has read. */
@NullMarked
@NamedInterface("coverage")
package org.youbei.library.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
