/** Plans put into action for an incident: the level, the orders, and the run sheet, which drills lead by the same code. */
@NullMarked
@NamedInterface("run")
package org.youbei.incident.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
