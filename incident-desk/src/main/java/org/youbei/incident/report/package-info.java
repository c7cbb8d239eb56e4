/** Information reports about incidents: first, follow-up, final, with the clocks that run for them. */
@NullMarked
@NamedInterface("report")
package org.youbei.incident.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
