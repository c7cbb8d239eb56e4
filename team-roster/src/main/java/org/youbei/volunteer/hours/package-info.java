/** How long a volunteer served: intervals, what they add up to, and which do not count. */
@NullMarked
@NamedInterface("hours")
package org.youbei.volunteer.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
