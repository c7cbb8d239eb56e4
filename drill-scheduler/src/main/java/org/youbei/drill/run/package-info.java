/** The run sheet of a drill: its steps, who stamped them when, and who was there. */
@NullMarked
@NamedInterface("run")
package org.youbei.drill.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
