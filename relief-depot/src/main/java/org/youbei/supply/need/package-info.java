/** What is needed, how many days it lasts, and what closes the gap. */
@NullMarked
@NamedInterface("need")
package org.youbei.supply.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
