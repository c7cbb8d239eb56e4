/** What watches a risk: thresholds and what happens then, gauges with their readings, and alarms. */
@NullMarked
@NamedInterface("gauge")
package org.youbei.risk.gauge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
