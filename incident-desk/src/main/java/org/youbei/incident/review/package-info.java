/** Looking back on an incident: what was planned against what was done, what was found wanting, and the archive. */
@NullMarked
@NamedInterface("review")
package org.youbei.incident.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
