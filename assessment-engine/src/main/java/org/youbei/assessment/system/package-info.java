/** Indicator systems: what is looked at, how it is measured, how much it counts. Versions, shipped systems, differences. */
@NullMarked
@NamedInterface("system")
package org.youbei.assessment.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
